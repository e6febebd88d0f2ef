package io.github.goenv.probe.windows.antivirus;

import io.github.goenv.snapshot.windows.AntivirusProduct;

/**
 * The {@code productState} word of a product registered with the security centre. Undocumented; the
 * bits are those that every reader of it agrees on.
 */
final class SecurityCentreState {
  private SecurityCentreState() {}

  /**
   * A product.
   *
   * @param name its display name
   * @param state the word, an unsigned 32 bit number
   */
  static AntivirusProduct product(String name, long state) {
    return new AntivirusProduct(
        name, state, isOn(state), isMicrosoft(state) || isMicrosoftName(name));
  }

  /** 0x1000 is on, 0x0000 off, 0x2000 snoozed, 0x3000 expired. */
  static boolean isOn(long state) {
    return (state & 0xF000) == 0x1000;
  }

  static boolean isMicrosoft(long state) {
    return (state & 0x0F00) == 0x0100;
  }

  private static boolean isMicrosoftName(String name) {
    return name.startsWith("Windows Defender") || name.startsWith("Microsoft Defender");
  }
}
