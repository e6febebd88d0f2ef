package io.github.goenv.check.common;

import java.util.ArrayList;
import java.util.List;

/** Characters in paths that look right to the eye and are wrong. */
public final class Characters {
  private Characters() {}

  /** {@code U+FF1A FULLWIDTH COLON}; a control character has a code point and no picture. */
  static String named(int codePoint) {
    String name = Character.getName(codePoint);
    String hex = Integer.toHexString(codePoint).toUpperCase(java.util.Locale.ROOT);
    String code = "U+" + "0000".substring(Math.min(4, hex.length())) + hex;
    return name == null || name.endsWith(hex) ? code : code + " " + name;
  }

  /**
   * The characters of a path that cannot be meant: quotes, control characters, the full-width forms
   * of ASCII (U+FF01…FF5E), invisible spaces and U+FFFD, which stands for undecodable bytes. Each
   * once, named.
   */
  public static List<String> suspicious(String path) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < path.length(); ) {
      int c = path.codePointAt(i);
      if (isSuspicious(c)) {
        String name = named(c);
        if (!found.contains(name)) {
          found.add(name);
        }
      }
      i += Character.charCount(c);
    }
    return found;
  }

  private static boolean isSuspicious(int c) {
    return c < 0x20
        || c == '"'
        || c == 0x7F
        || (c >= 0x80 && c < 0xA0)
        || c == 0xA0
        || c == 0x3000
        || (c >= 0x2000 && c <= 0x200F)
        || c == 0x2018
        || c == 0x2019
        || c == 0x201C
        || c == 0x201D
        || (c >= 0x2028 && c <= 0x202F)
        || c == 0xFEFF
        || c == 0xFFFD
        || (c >= 0xFF01 && c <= 0xFF5E)
        || (c >= 0xD800 && c <= 0xDFFF);
  }
}
