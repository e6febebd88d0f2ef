package io.github.goenv.process;

import java.util.ArrayList;
import java.util.List;

/**
 * Readies words for the JDK's way of making a Windows command line of them. It puts a word with a
 * space or a tab between quotes, but treats a quote inside a word as syntax (java.lang.ProcessImpl,
 * "legacy mode", its default); the program then sees other words. So a word with a quote is quoted
 * here, by the rule that C programs and Go share (Microsoft, "Parsing C command-line arguments";
 * Go, os/exec_windows.go readNextArg), in a form that the JDK leaves alone: a quote at both ends,
 * and no backslash before the last.
 */
final class WindowsQuoting {
  private WindowsQuoting() {}

  /** The words, each as the JDK has to get it for the program to see it as it is. */
  static List<String> forJdk(List<String> words) {
    List<String> quoted = new ArrayList<>(words.size());
    for (String word : words) {
      quoted.add(forJdk(word));
    }
    return quoted;
  }

  private static String forJdk(String word) {
    if (word.isEmpty()) {
      return "\"\"";
    }
    return word.indexOf('"') < 0 ? word : quote(word);
  }

  private static String quote(String word) {
    int end = word.length();
    while (word.charAt(end - 1) == '\\') {
      end--;
    }
    StringBuilder out = new StringBuilder(word.length() + 8).append('"');
    int backslashes = 0;
    for (int i = 0; i < end; i++) {
      char c = word.charAt(i);
      if (c == '"') {
        backslashes(out, backslashes + 1); // twice those before it, and one for itself
      }
      backslashes = c == '\\' ? backslashes + 1 : 0;
      out.append(c);
    }
    out.append('"');
    if (end < word.length()) {
      // Those at the end follow the closing quote, doubled before an empty pair of quotes.
      backslashes(out, 2 * (word.length() - end));
      out.append("\"\"");
    }
    return out.toString();
  }

  private static void backslashes(StringBuilder out, int count) {
    for (int i = 0; i < count; i++) {
      out.append('\\');
    }
  }
}
