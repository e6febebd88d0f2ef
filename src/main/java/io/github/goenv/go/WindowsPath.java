package io.github.goenv.go;

/** Windows paths as texts, so that they can be judged on any system; separators are backslashes. */
final class WindowsPath {

  private WindowsPath() {}

  static boolean hasDrive(String path) {
    if (path.length() < 2 || path.charAt(1) != ':') {
      return false;
    }
    char letter = path.charAt(0);
    return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
  }

  /** With a drive or server; {@code \x} and {@code C:x} depend on the working directory. */
  static boolean isAbsolute(String path) {
    return path.startsWith("\\\\")
        || (hasDrive(path) && path.length() > 2 && path.charAt(2) == '\\');
  }

  /** Whether it holds a character no file name can hold (win32: Naming Files, Paths). */
  static boolean isMalformed(String path) {
    int start = 0;
    if (path.startsWith("\\\\?\\") || path.startsWith("\\\\.\\")) {
      start = 4;
    }
    if (hasDrive(path.substring(start))) {
      start += 2;
    }
    for (int i = start; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c < ' ' || "<>:\"|?*".indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** A relative path without drive, from a working directory with one. */
  static String resolve(String workingDirectory, String path) {
    if (path.startsWith("\\")) {
      return hasDrive(workingDirectory) ? workingDirectory.substring(0, 2) + path : path;
    }
    return path.equals(".") ? workingDirectory : join(workingDirectory, path);
  }

  static String join(String directory, String name) {
    return directory.endsWith("\\") ? directory + name : directory + "\\" + name;
  }
}
