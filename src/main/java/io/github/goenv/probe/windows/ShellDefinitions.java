package io.github.goenv.probe.windows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds the lines of shell files that give the word {@code go} another meaning. */
final class ShellDefinitions {

  /** The languages of the files. */
  enum Language {
    POWERSHELL,
    BASH,
    /** A file of doskey macros: {@code name=text}. */
    DOSKEY,
    /** A batch file that calls doskey. */
    BATCH
  }

  /** A line and its number, from 1. */
  record Line(int number, String text) {}

  private static final String GO = "['\"]?go(?:\\.exe)?['\"]?";

  private static final Pattern POWERSHELL =
      Pattern.compile(
          "(?:^|[;{&|]\\s*)(?:(?:microsoft\\.powershell\\.utility\\\\)?"
              + "(?:(?:set|new)-alias|sal|nal)\\s+(?:-(?!name\\b|value\\b)\\w+(?:[:\\s]\\w+)?\\s+)*"
              + "(?:(?:-name[:\\s]\\s*)?"
              + GO
              + "(?=[\\s,;]|$)|-value[:\\s]\\s*\\S+\\s+(?:-name[:\\s]\\s*)?"
              + GO
              + "(?=[\\s,;]|$))"
              + "|(?:function|filter)\\s+(?:global:|script:|local:)?go(?=[\\s({]|$))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BASH =
      Pattern.compile(
          "(?:^|[;{&|]\\s*|\\b(?:then|do|else)\\s+)(?:alias\\s+(?:-\\w+\\s+|(?!go=)\\w+=(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])*+\\s+)*+['\"]?go="
              + "|(?:function\\s+go(?=[\\s({]|$)|go\\s*\\(\\s*\\)))");

  private static final Pattern DOSKEY = Pattern.compile("^go\\s*=", Pattern.CASE_INSENSITIVE);

  private static final Pattern BATCH =
      Pattern.compile(
          "(?:^|[@&|(\\s])doskey(?:\\.exe)?\\s+(?:/\\S+\\s+)*go\\s*=", Pattern.CASE_INSENSITIVE);

  private ShellDefinitions() {}

  /** The lines of {@code text} that define {@code go}; what is commented out does not. */
  static List<Line> find(Language language, String text) {
    List<Line> found = new ArrayList<>();
    int number = 0;
    int at = 0;
    boolean comment = false;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      String line = text.substring(at, end).strip();
      number++;
      at = end + 1;
      if (language == Language.POWERSHELL) {
        if (comment || line.startsWith("<#")) {
          comment = !line.contains("#>");
          continue;
        }
      }
      if (!comment(language, line) && defines(language, line)) {
        found.add(new Line(number, line));
      }
    }
    return found;
  }

  private static boolean comment(Language language, String line) {
    return switch (language) {
      case POWERSHELL, BASH -> line.startsWith("#");
      case DOSKEY -> line.startsWith(";");
      case BATCH -> line.startsWith("::") || startsWithRem(line);
    };
  }

  private static boolean startsWithRem(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return lower.equals("rem") || lower.startsWith("rem ") || lower.startsWith("@rem ");
  }

  private static boolean defines(Language language, String line) {
    return switch (language) {
      case POWERSHELL -> POWERSHELL.matcher(line).find();
      case BASH -> BASH.matcher(line).find();
      case DOSKEY -> DOSKEY.matcher(line).find();
      case BATCH -> BATCH.matcher(line).find();
    };
  }
}
