package io.github.goenv.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsQuotingTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "plain          | plain",
        "a b            | a b",
        "C:\\dir\\      | C:\\dir\\",
        "``             | \"\"",
        "\"             | \"\\\"\"",
        "a\"b           | \"a\\\"b\"",
        "\"a b\"        | \"\\\"a b\\\"\"",
        "a\\\"b         | \"a\\\\\\\"b\"",
        "a \"b\\        | \"a \\\"b\"\\\\\"\"",
        "-ldflags=-X \"main.v=it's x\" | \"-ldflags=-X \\\"main.v=it's x\\\"\"",
      })
  void quotesWhereTheJdkWouldNot(String word, String expected) {
    assertThat(WindowsQuoting.forJdk(List.of(word))).containsExactly(expected);
  }

  /** Whatever the words are, the program gets them, by each of the three parsers there are. */
  @Test
  void everyWordArrives() {
    Random random = new Random(20_261_123);
    for (int round = 0; round < 20_000; round++) {
      List<String> words = new ArrayList<>();
      words.add("C:\\Program Files\\Go\\bin\\go.exe");
      for (int i = random.nextInt(4); i >= 0; i--) {
        words.add(word(random));
      }
      String line = jdkCommandLine(WindowsQuoting.forJdk(words));
      assertThat(parse(line, Rule.GO)).as(line).isEqualTo(words);
      assertThat(parse(line, Rule.C_RUNTIME)).as(line).isEqualTo(words);
      assertThat(parse(line, Rule.SHELL32)).as(line).isEqualTo(words);
    }
  }

  /** Without the quoting they would not: the test above can fail. */
  @Test
  void theJdkAloneLosesQuotes() {
    List<String> words = List.of("C:\\go.exe", "-X \"main.v=it's x\"");
    assertThat(parse(jdkCommandLine(words), Rule.GO)).isNotEqualTo(words);
  }

  private static String word(Random random) {
    String letters = " \t\"\"\\\\\\a=ü'";
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(9); i > 0; i--) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }

  /** ProcessImpl.createCommandLine of JDK 17 to 25 in legacy mode. */
  private static String jdkCommandLine(List<String> words) {
    StringBuilder line = new StringBuilder();
    for (String word : words) {
      line.append(line.isEmpty() ? "" : " ");
      boolean quoted =
          word.length() >= 2
              && word.startsWith("\"")
              && word.endsWith("\"")
              && !word.endsWith("\\\"");
      if (quoted || (word.indexOf(' ') < 0 && word.indexOf('\t') < 0)) {
        line.append(word);
        continue;
      }
      int end = word.length();
      while (end > 0 && word.charAt(end - 1) == '\\') {
        end--;
      }
      line.append('"').append(word).append(word, end, word.length()).append('"');
    }
    return line.toString();
  }

  /** Who parts the line; they differ in what two quotes in a row mean between quotes. */
  private enum Rule {
    /** One quote, and the quoted part ends (os/exec_windows.go; C runtimes before 2008). */
    GO,
    /** One quote, and the quoted part continues (C runtimes since 2008). */
    C_RUNTIME,
    /** CommandLineToArgvW: one quote, and the quoted part ends. */
    SHELL32
  }

  private static List<String> parse(String line, Rule rule) {
    List<String> words = new ArrayList<>();
    StringBuilder word = null;
    boolean inside = false;
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (!inside && (c == ' ' || c == '\t')) {
        if (word != null) {
          words.add(word.toString());
        }
        word = null;
        at++;
        continue;
      }
      word = word == null ? new StringBuilder() : word;
      int slashes = 0;
      while (at < line.length() && line.charAt(at) == '\\') {
        slashes++;
        at++;
      }
      if (at == line.length() || line.charAt(at) != '"') {
        word.append("\\".repeat(slashes));
        if (slashes == 0) {
          word.append(c);
          at++;
        }
        continue;
      }
      word.append("\\".repeat(slashes / 2));
      at++;
      if (slashes % 2 == 1) {
        word.append('"');
      } else if (inside && at < line.length() && line.charAt(at) == '"') {
        word.append('"');
        at++;
        inside = rule == Rule.C_RUNTIME;
      } else {
        inside = !inside;
      }
    }
    if (word != null) {
      words.add(word.toString());
    }
    return words;
  }
}
