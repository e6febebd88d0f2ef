package io.github.goenv.gotest.report;

/**
 * Makes texts that XML 1.0 can hold. A control character becomes its picture (U+2400 and up: an
 * escape becomes {@code ␛}), what is no character at all the replacement character.
 */
final class XmlText {
  private XmlText() {}

  /** The same text where it has none of these, which is the usual. */
  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\t' || c >= '\u007f' && strange(text, i)) {
        return cleaned(text, i);
      }
    }
    return text;
  }

  private static String cleaned(String text, int from) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    out.append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        continue; // a line end of Windows
      }
      if (c < ' ' && c != '\n' && c != '\t') {
        out.append((char) ('\u2400' + c));
      } else if (c == '\u007f') {
        out.append('\u2421');
      } else if (c > '\u007f' && strange(text, i)) {
        out.append('\ufffd');
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Whether XML has no such character, or advises against it (C1 controls). */
  private static boolean strange(String text, int i) {
    char c = text.charAt(i);
    if (c < '\u00a0') {
      return c != '\u0085';
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c >= '\ufffe';
  }
}
