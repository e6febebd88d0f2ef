package io.github.goenv.timing;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the program in a line of an action's {@code Cmd}. cmd/go joins arguments with spaces and
 * quotes, as {@code strconv.Quote} does, those that need it ({@code joinUnambiguously} in {@code
 * cmd/go/internal/work/shell.go}): on Windows every path.
 */
public final class CommandLine {
  /** The name given to an unknown program. */
  public static final String UNKNOWN = "?";

  private static final Set<String> GO_TOOLS =
      Set.of(
          "asm", "buildid", "cgo", "compile", "cover", "fix", "link", "pack", "preprofile", "vet");

  private CommandLine() {}

  /** Whether {@code name} is a tool of the Go distribution that cmd/go runs in builds. */
  public static boolean isGoTool(String name) {
    return GO_TOOLS.contains(name);
  }

  /**
   * The base name of the program without {@code .exe}; under {@code -toolexec} that of the Go tool
   * given to the wrapper. {@link #UNKNOWN} when the line is quoted in no way Go does.
   */
  public static String tool(String line) {
    int end = wordEnd(line, 0);
    String first = end < 0 ? null : word(line, 0, end);
    if (first == null || first.isEmpty()) {
      return UNKNOWN;
    }
    String name = baseName(first);
    if (name.isEmpty()) {
      return UNKNOWN;
    }
    return isGoTool(name) ? name : wrappedTool(line, end, name);
  }

  private static String wrappedTool(String line, int from, String wrapper) {
    int at = from;
    while (at < line.length()) {
      int end = wordEnd(line, ++at);
      if (end < 0) {
        break;
      }
      String word = word(line, at, end);
      if (word != null && isToolPath(word)) {
        return baseName(word);
      }
      at = end;
    }
    return wrapper;
  }

  /** Whether a word is {@code …/pkg/tool/<os>_<arch>/<go tool>}, which no C compiler is given. */
  private static boolean isToolPath(String word) {
    int slash = lastSeparator(word);
    if (slash < 0 || !isGoTool(baseName(word))) {
      return false;
    }
    String folder = word.substring(0, slash).replace('\\', '/');
    int platform = folder.lastIndexOf('/');
    return platform > 0
        && folder.indexOf('_', platform) > 0
        && folder.substring(0, platform).endsWith("/pkg/tool");
  }

  private static int wordEnd(String line, int from) {
    if (from < line.length() && line.charAt(from) == '"') {
      int close = GoQuote.closing(line, from);
      return close < 0 ? -1 : close + 1;
    }
    int space = line.indexOf(' ', from);
    return space < 0 ? line.length() : space;
  }

  private static @Nullable String word(String line, int from, int end) {
    return from < end && line.charAt(from) == '"'
        ? GoQuote.unquote(line, from + 1, end - 1)
        : line.substring(from, end);
  }

  private static String baseName(String path) {
    String name = path.substring(lastSeparator(path) + 1);
    int dot = name.length() - 4;
    return dot > 0 && name.substring(dot).toLowerCase(Locale.ROOT).equals(".exe")
        ? name.substring(0, dot)
        : name;
  }

  private static int lastSeparator(String path) {
    return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  }
}
