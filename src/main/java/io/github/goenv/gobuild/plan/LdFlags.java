package io.github.goenv.gobuild.plan;

import io.github.goenv.go.QuotedWords;
import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Turns {@link LinkOptions} into {@code -ldflags=} words. The user's own flags come last, as the
 * linker lets the last one win.
 */
final class LdFlags {
  private static final String FLAG = "-ldflags=";

  private LdFlags() {}

  /**
   * The words for the command line: none, one, or two when the user's flags name a package pattern.
   * Of several {@code -ldflags} Go takes for each package the last that matches, so that strip and
   * defines must stand in both.
   */
  static List<String> words(LinkOptions options) throws BadCommand {
    String typed = trim(options.ldflags());
    int equals = patternEnd(typed);
    String pattern = equals < 0 ? "" : typed.substring(0, equals + 1);
    String own = typed.substring(equals + 1);
    List<String> ownWords = split(own);
    if (options.noBuildId()) {
      refuseBuildId(ownWords);
    }

    List<String> forPattern = ours(options, ownWords);
    if (!own.isEmpty()) {
      forPattern.add(own);
    }
    if (pattern.isEmpty()) {
      return forPattern.isEmpty() ? List.of() : List.of(FLAG + String.join(" ", forPattern));
    }
    List<String> forOthers = ours(options, List.of());
    String second = FLAG + pattern + String.join(" ", forPattern);
    return forOthers.isEmpty()
        ? List.of(second)
        : List.of(FLAG + String.join(" ", forOthers), second);
  }

  /** Where the "=" of a leading {@code pattern=} is, or -1. A list begins with "-". */
  private static int patternEnd(String typed) throws BadCommand {
    if (typed.isEmpty() || typed.charAt(0) == '-') {
      return -1;
    }
    char first = typed.charAt(0);
    if (first == '\'' || first == '"') {
      throw new BadCommand(Text.of("build.ldflags.quoteFirst", "ldflags", typed));
    }
    int equals = typed.indexOf('=');
    if (equals <= 0) {
      throw new BadCommand(Text.of("build.ldflags.noFlag", "ldflags", typed));
    }
    return equals;
  }

  private static List<String> split(String list) throws BadCommand {
    int open = QuotedWords.open(list);
    if (open >= 0) {
      throw new BadCommand(
          Text.of(
              "build.ldflags.quoteOpen",
              "quote",
              list.substring(open, open + 1),
              "rest",
              withoutValue(list.substring(open))));
    }
    return QuotedWords.split(list).orElseThrow();
  }

  /** The value of a variable may be secret. */
  private static String withoutValue(String rest) {
    int equals = rest.indexOf('=');
    return equals < 0 ? rest : rest.substring(0, equals + 1) + "...";
  }

  private static List<String> ours(LinkOptions options, List<String> typed) throws BadCommand {
    List<String> list = new ArrayList<>();
    if (options.strip()) {
      // Not repeated when typed: the list is recorded in the program, and "as typed" stays true.
      addUnlessTyped(list, "-s", typed);
      addUnlessTyped(list, "-w", typed);
    }
    if (options.noBuildId()) {
      list.add("-buildid=");
    }
    for (Map.Entry<String, String> define : options.defines().entrySet()) {
      list.add("-X");
      list.add(define(define.getKey(), define.getValue()));
    }
    return list;
  }

  /** The last one wins, and a build id differs from build to build. */
  private static void refuseBuildId(List<String> typed) throws BadCommand {
    for (String word : typed) {
      String flag = word.startsWith("--") ? word.substring(1) : word;
      if (flag.equals("-buildid") || flag.startsWith("-buildid=") && !flag.equals("-buildid=")) {
        throw new BadCommand(Text.of("build.reproducible.ldflags", "flag", word));
      }
    }
  }

  private static void addUnlessTyped(List<String> list, String flag, List<String> typed) {
    for (int i = 0; i < typed.size(); i++) {
      if (typed.get(i).equals(flag) && !mayBeValue(typed, i)) {
        return;
      }
    }
    list.add(flag);
  }

  /** In {@code -extldflags -s} the second word belongs to the first. */
  private static boolean mayBeValue(List<String> words, int i) {
    if (i == 0) {
      return false;
    }
    String before = words.get(i - 1);
    return before.startsWith("-")
        && before.indexOf('=') < 0
        && !before.equals("-s")
        && !before.equals("-w");
  }

  private static String define(String name, String value) throws BadCommand {
    checkName(name);
    String word = name + '=' + value;
    if (!QuotedWords.canQuote(word)) {
      throw new BadCommand(Text.of("build.define.bothQuotes", "define", name));
    }
    if (value.indexOf('\0') >= 0) {
      throw new BadCommand(Text.of("build.define.nul", "define", name));
    }
    return QuotedWords.quote(word);
  }

  /** The linker takes {@code importpath.name}: all before the last dot is the package. */
  private static void checkName(String name) throws BadCommand {
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      throw new BadCommand(Text.of("build.define.noPackage", "define", name));
    }
    if (!isImportPath(name, dot) || !isIdentifier(name, dot + 1)) {
      throw new BadCommand(Text.of("build.define.badName", "define", name));
    }
  }

  private static boolean isImportPath(String name, int end) {
    for (int i = 0; i < end; i++) {
      char c = name.charAt(i);
      if (c <= ' ' || c == '=' || c == '\'' || c == '"' || c == '\\') {
        return false;
      }
    }
    return end > 0;
  }

  private static boolean isIdentifier(String name, int start) {
    for (int i = start; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c == '_' || Character.isLetter(c) || Character.isSurrogate(c);
      if (!letter && (i == start || !Character.isDigit(c))) {
        return false;
      }
    }
    return start < name.length();
  }

  /** Go drops spaces around the value (strings.TrimSpace) before it looks at the first letter. */
  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Go's unicode.IsSpace. */
  private static boolean isSpace(char c) {
    return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == '\u0085';
  }
}
