package io.github.goenv.probe.windows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that the text of cmd's AutoRun names. */
final class AutoRunFiles {

  /** A file and what it is written in. */
  record Named(String path, ShellDefinitions.Language language) {}

  private static final Pattern MACRO_FILE =
      Pattern.compile(
          "/macrofile\\s*=\\s*(?:\"([^\"]+)\"|([^\\s\"&|]+))", Pattern.CASE_INSENSITIVE);

  /** A word in quotes or without spaces. */
  private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"|([^\\s\"&|@()]+)");

  private AutoRunFiles() {}

  /** Macro files and batch files, in the order named. */
  static List<Named> in(String command) {
    List<Named> files = new ArrayList<>();
    Matcher macros = MACRO_FILE.matcher(command);
    while (macros.find()) {
      files.add(new Named(either(macros), ShellDefinitions.Language.DOSKEY));
    }
    Matcher words = WORD.matcher(macros.replaceAll(" "));
    while (words.find()) {
      String word = either(words);
      String lower = word.toLowerCase(Locale.ROOT);
      if (lower.endsWith(".bat") || lower.endsWith(".cmd")) {
        files.add(new Named(word, ShellDefinitions.Language.BATCH));
      }
    }
    return files;
  }

  private static String either(Matcher matcher) {
    String quoted = matcher.group(1);
    return quoted == null ? matcher.group(2) : quoted;
  }
}
