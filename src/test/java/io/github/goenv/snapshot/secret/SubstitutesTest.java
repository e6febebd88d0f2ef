package io.github.goenv.snapshot.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.text.CharacterSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SubstitutesTest {
  private record Word(String what, String by, boolean path, boolean anyCase) {}

  private static final List<Word> UNIX =
      List.of(
          new Word("/home/anna", "~", true, false),
          new Word("anna", "<user>", false, false),
          new Word("HOST-7", "<host>", false, true));

  private static final List<Word> WINDOWS =
      List.of(
          new Word("C:\\Users\\Änne K", "%USERPROFILE%", true, true),
          new Word("C:\\Users\\NNEK~1", "%USERPROFILE%", true, true),
          new Word("Änne K", "<user>", false, true),
          new Word("kö", "<host>", false, true));

  private static final List<Word> HOST = List.of(new Word("kö", "<host>", false, true));

  private static final String[] PARTS = {
    "/home/anna",
    "/home/ANNA",
    "anna",
    "Anna",
    "host-7",
    "HOST-7",
    "C:\\Users\\Änne K",
    "c:/users/änne k",
    "C:\\Users\\NNEK~1",
    "ÄNNE K",
    "kö",
    "KÖ",
    "\u212Aö",
    "/",
    "\\",
    "~",
    "%",
    "-",
    ".",
    "_",
    " ",
    ":",
    "x",
    "7",
    "é",
    "界",
    "\n"
  };

  /** The same as one search after the other, by an engine of regular expressions. */
  @Test
  void areThoseOfSearchesOneByOne() {
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int parts = random.nextInt(7); parts >= 0; parts--) {
        text.append(PARTS[random.nextInt(PARTS.length)]);
      }
      for (List<Word> words : List.of(UNIX, WINDOWS, HOST)) {
        assertThat(ours(words, text.toString()))
            .as(text.toString())
            .isEqualTo(oneByOne(words, text.toString()));
      }
    }
  }

  private static String ours(List<Word> words, String text) {
    Substitutes.Builder all = new Substitutes.Builder();
    for (Word each : words) {
      all.add(each.what, each.by, each.path, each.anyCase);
    }
    return all.build().apply(CharacterSet.of(text)).toString();
  }

  private static String oneByOne(List<Word> words, String text) {
    String out = text;
    for (Word each : words) {
      String edge = "[\\p{L}\\p{Nd}_" + (each.path ? "\\-.~%" : "") + "]";
      StringBuilder what = new StringBuilder();
      for (char c : each.what.toCharArray()) {
        boolean slash = each.anyCase && (c == '/' || c == '\\');
        what.append(slash ? "[/\\\\]" : Pattern.quote(String.valueOf(c)));
      }
      int flags = each.anyCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
      out =
          Pattern.compile("(?<!" + edge + ")" + what + "(?!" + edge + ")", flags)
              .matcher(out)
              .replaceAll(Matcher.quoteReplacement(each.by));
    }
    return out;
  }
}
