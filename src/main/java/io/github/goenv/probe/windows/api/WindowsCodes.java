package io.github.goenv.probe.windows.api;

/** Windows' numbers as users look them up. */
public final class WindowsCodes {
  private WindowsCodes() {}

  /** {@code 0x80070005}. */
  public static String hex(int code) {
    String digits = Integer.toHexString(code);
    StringBuilder out = new StringBuilder(10).append("0x");
    for (int i = digits.length(); i < 8; i++) {
      out.append('0');
    }
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      out.append(c >= 'a' ? (char) (c - 'a' + 'A') : c);
    }
    return out.toString();
  }
}
