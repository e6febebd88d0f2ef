package io.github.goenv.report.ci;

/** Replaces single characters by what a form wants instead of them. */
final class Escape {
  private Escape() {}

  /**
   * {@code text} with each character that is in {@code what} replaced.
   *
   * @param by the replacement of the character at the same place in {@code what}
   */
  static String of(String text, String what, String... by) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int found = what.indexOf(c);
      if (found < 0) {
        out.append(c);
      } else {
        out.append(by[found]);
      }
    }
    return out.toString();
  }
}
