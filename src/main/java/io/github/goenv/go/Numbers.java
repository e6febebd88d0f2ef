package io.github.goenv.go;

import java.util.Locale;

/** Numbers as people write them. */
final class Numbers {

  private Numbers() {}

  /** As {@code 0x01C4}, at least four digits. */
  static String hex(long number) {
    String digits = Long.toHexString(number).toUpperCase(Locale.ROOT);
    return "0x" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }
}
