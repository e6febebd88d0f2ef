package io.github.goenv.probe.windows.service;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The command of a service as its key has it, and the paths in it. */
final class ImagePath {
  private ImagePath() {}

  /**
   * The program of a command: what is in quotes, else what ends with {@code .exe}, else the first
   * word; null when there is none.
   */
  static @Nullable String program(String command) {
    String text = command.strip();
    String found;
    if (text.startsWith("\"")) {
      int end = text.indexOf('"', 1);
      found = end < 0 ? text.substring(1) : text.substring(1, end);
    } else {
      found = unquoted(text);
    }
    // The form of NT: \??\C:\x.exe.
    found = found.startsWith("\\??\\") ? found.substring(4) : found;
    return found.isBlank() ? null : found.strip();
  }

  private static String unquoted(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int from = 0;
    for (int at = lower.indexOf(".exe"); at >= 0; at = lower.indexOf(".exe", from)) {
      from = at + 4;
      if (from == text.length() || Character.isWhitespace(text.charAt(from))) {
        return text.substring(0, from);
      }
    }
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space);
  }

  /**
   * A text with its variables put in.
   *
   * @param machine variables that every process of this machine has, whoever's it is; looked up
   *     without letter case
   * @return null when it names another one, which may be of the account of the service
   */
  static @Nullable String expanded(String text, Map<String, String> machine) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (true) {
      int begin = text.indexOf('%', from);
      int end = begin < 0 ? -1 : text.indexOf('%', begin + 1);
      if (end < 0) {
        return out.append(text, from, text.length()).toString();
      }
      String name = text.substring(begin + 1, end);
      String value = null;
      for (Map.Entry<String, String> each : machine.entrySet()) {
        if (each.getKey().equalsIgnoreCase(name)) {
          value = each.getValue();
        }
      }
      if (value == null) {
        return null;
      }
      out.append(text, from, begin).append(value);
      from = end + 1;
    }
  }

  /** Whether a path has its drive or server, so that no working directory counts. */
  static boolean absolute(String path) {
    boolean drive =
        path.length() > 2
            && Character.isLetter(path.charAt(0))
            && path.charAt(1) == ':'
            && slash(path.charAt(2));
    return drive || path.length() > 2 && slash(path.charAt(0)) && slash(path.charAt(1));
  }

  private static boolean slash(char c) {
    return c == '\\' || c == '/';
  }

  /** The name of a file; the whole text where it has no directory. */
  static String name(String path) {
    return path.substring(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
  }

  /** The directory of a file; null where it has none. */
  static @Nullable String parent(String path) {
    int end = Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/'));
    if (end <= 0) {
      return null;
    }
    return end == 2 && path.charAt(1) == ':' ? path.substring(0, 3) : path.substring(0, end);
  }
}
