package io.github.goenv.probe.windows.cloud;

/** Windows folders as texts: compared by element, letter case aside. */
final class WindowsFolder {
  private WindowsFolder() {}

  /**
   * Whether {@code path} is {@code folder} or lies below it: {@code C:\OneDriveX} does not lie
   * below {@code C:\OneDrive}.
   */
  static boolean holds(String folder, String path) {
    String upper = trimmed(folder);
    String lower = trimmed(path);
    if (upper.isEmpty() || lower.length() < upper.length()) {
      return false;
    }
    for (int i = 0; i < upper.length(); i++) {
      if (fold(upper.charAt(i)) != fold(lower.charAt(i))) {
        return false;
      }
    }
    return lower.length() == upper.length() || fold(lower.charAt(upper.length())) == '\\';
  }

  /** Whether both name the same folder. */
  static boolean same(String one, String other) {
    return trimmed(one).length() == trimmed(other).length() && holds(one, other);
  }

  /** Without separators at the end, and without the {@code \\?\} of long paths. */
  private static String trimmed(String path) {
    int start = path.startsWith("\\\\?\\") && !path.startsWith("\\\\?\\UNC\\") ? 4 : 0;
    int end = path.length();
    while (end > start && fold(path.charAt(end - 1)) == '\\') {
      end--;
    }
    return path.substring(start, end);
  }

  private static char fold(char c) {
    return c == '/' ? '\\' : Character.toLowerCase(Character.toUpperCase(c));
  }
}
