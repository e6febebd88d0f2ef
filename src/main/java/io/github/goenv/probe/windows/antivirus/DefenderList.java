package io.github.goenv.probe.windows.antivirus;

import java.util.List;

/**
 * Tells a list of Defender's preferences from the sentence that stands in its place for those who
 * may not see it ({@code N/A: Must be an administrator to view exclusions}, perhaps in another
 * language).
 */
final class DefenderList {
  /** What a list holds. */
  enum Kind {
    /** Files and folders. */
    PATHS,
    /** Programs: a path, or a bare file name. */
    PROCESSES,
    /** File name extensions, with or without a dot. */
    EXTENSIONS,
    /** Ids of attack surface reduction rules. */
    IDS
  }

  private DefenderList() {}

  /** Whether {@code entries} cannot be entries: there are some, and none can be one. */
  static boolean isHidden(List<String> entries, Kind kind) {
    for (String entry : entries) {
      if (isPossible(entry, kind)) {
        return false;
      }
    }
    return !entries.isEmpty();
  }

  private static boolean isPossible(String entry, Kind kind) {
    return switch (kind) {
      case PATHS, PROCESSES -> isPath(entry) || isFileName(entry);
      case EXTENSIONS -> isExtension(entry);
      case IDS -> isId(entry);
    };
  }

  private static boolean isPath(String entry) {
    if (entry.indexOf('\\') >= 0 || entry.startsWith("%")) {
      return true;
    }
    return entry.length() >= 2
        && entry.charAt(1) == ':'
        && isLetter(entry.charAt(0))
        && (entry.length() == 2 || entry.charAt(2) == '/');
  }

  /** {@code my tool.exe} is one; a sentence has a colon or slash, or nothing after its last dot. */
  private static boolean isFileName(String entry) {
    int dot = entry.lastIndexOf('.');
    if (dot < 0 || entry.indexOf(':') >= 0 || entry.indexOf('/') >= 0) {
      return false;
    }
    return isExtension(entry.substring(dot));
  }

  private static boolean isExtension(String entry) {
    int start = entry.startsWith(".") ? 1 : 0;
    for (int i = start; i < entry.length(); i++) {
      char c = entry.charAt(i);
      if (c <= ' ' || "\\/:\uFF1A\"<>|".indexOf(c) >= 0 || Character.isWhitespace(c)) {
        return false;
      }
    }
    return entry.length() > start;
  }

  /** {@code 01443614-cd74-433a-b99e-2ecdc07bfc25}. */
  static boolean isId(String entry) {
    if (entry.length() != 36) {
      return false;
    }
    for (int i = 0; i < 36; i++) {
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? entry.charAt(i) != '-' : Character.digit(entry.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
