package io.github.goenv.page;

/**
 * Makes a name safe to look at: characters that are not seen, or that turn the text around them,
 * stand as {@code \}{@code u202E}. {@code model.js} has the same function for what is drawn later.
 */
public final class Visible {
  private static final int LAST_C1 = 0x9F;

  private Visible() {}

  /** {@code text} with what is not seen written out. */
  public static String of(String text) {
    int i = 0;
    while (i < text.length() && isSeen(text, i)) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (i = 0; i < text.length(); i++) {
      if (isSeen(text, i)) {
        out.append(text.charAt(i));
      } else {
        String hex = Integer.toHexString(0x10000 | text.charAt(i)).substring(1);
        out.append("\\u").append(hex);
      }
    }
    return out.toString();
  }

  /** The same of a piece of a source, whose tabs stay. */
  public static String line(String text) {
    if (text.indexOf('\t') < 0) {
      return of(text);
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    int from = 0;
    for (int tab = text.indexOf('\t'); tab >= 0; tab = text.indexOf('\t', from)) {
      out.append(of(text.substring(from, tab))).append('\t');
      from = tab + 1;
    }
    return out.append(of(text.substring(from))).toString();
  }

  private static boolean isSeen(String text, int at) {
    char c = text.charAt(at);
    if (c < ' ' || c >= 0x7F && c <= LAST_C1) {
      return false;
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return !isFormat(c) && c != '\uFFFE' && c != '\uFFFF' && (c < '\uFDD0' || c > '\uFDEF');
  }

  /** Marks of direction, joiners, spaces without width, separators, and tags inside a line. */
  public static boolean isFormat(char c) {
    return c == '\u00AD'
        || c == '\u061C'
        || c == '\u180E'
        || c >= '\u200B' && c <= '\u200F'
        || c >= '\u2028' && c <= '\u202E'
        || c >= '\u2060' && c <= '\u206F'
        || c == '\uFEFF'
        || c >= '\uFFF9' && c <= '\uFFFB';
  }
}
