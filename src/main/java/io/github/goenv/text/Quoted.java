package io.github.goenv.text;

/** Words as literals of a shell, so that nothing in them means anything to it. */
public final class Quoted {
  private Quoted() {}

  /** For POSIX shells: nothing but the quote itself means anything in single quotes. */
  public static String posix(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  /**
   * For PowerShell, which takes typographic single quotes for plain ones (about_Quoting_Rules; in
   * its tokenizer U+2018 to U+201B), so each of them is doubled.
   */
  public static String powerShell(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('\'');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'' || c >= '\u2018' && c <= '\u201B') {
        out.append(c);
      }
      out.append(c);
    }
    return out.append('\'').toString();
  }
}
