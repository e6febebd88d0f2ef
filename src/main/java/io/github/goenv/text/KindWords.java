package io.github.goenv.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What kind of file a command is, as it stands in brackets after its path: {@code /usr/bin/go
 * (script, -> /opt/go)}, in the language of the reader.
 */
public final class KindWords {
  /** Only where it is a remark as checks write it: a name in a path is never a word. */
  private static final Pattern ASIDE =
      Pattern.compile(
          " \\(((?:[^()]+, )?)(script|other machine|not executable|empty|not a program|alias|shim"
              + "|unreadable)((?:, -> .*?)?)\\)(?=$|, )");

  private KindWords() {}

  /** One command or several with commas, each kind in the words of {@code texts}. */
  public static String in(String described, Texts texts) {
    Punctuation marks = new Punctuation(texts);
    return ASIDE
        .matcher(described)
        .replaceAll(
            aside -> Matcher.quoteReplacement(marks.aside(marks.counts(notes(aside, texts)))));
  }

  private static List<String> notes(MatchResult aside, Texts texts) {
    List<String> notes = new ArrayList<>();
    String before = aside.group(1);
    if (!before.isEmpty()) {
      notes.addAll(List.of(before.split(", ")));
    }
    notes.add(texts.text(key(aside.group(2)), Map.of()));
    String real = aside.group(3);
    if (!real.isEmpty()) {
      notes.add(real.substring(2));
    }
    return notes;
  }

  private static String key(String kind) {
    return switch (kind) {
      case "script" -> "kind.script";
      case "other machine" -> "kind.other-machine";
      case "not executable" -> "kind.not-executable";
      case "empty" -> "kind.empty";
      case "not a program" -> "kind.not-a-program";
      case "alias" -> "kind.alias";
      case "shim" -> "kind.shim";
      default -> "kind.unreadable";
    };
  }
}
