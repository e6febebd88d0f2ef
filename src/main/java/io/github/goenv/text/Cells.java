package io.github.goenv.text;

/**
 * How wide a text is on a console of fixed-width cells: Chinese characters and their punctuation
 * take two cells, marks that combine take none (Unicode Standard Annex #11).
 */
public final class Cells {
  private Cells() {}

  /** Cells that {@code text} takes. */
  public static int of(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      width += wide(point) ? 2 : none(point) ? 0 : 1;
    }
    return width;
  }

  /** {@code text} with spaces up to {@code width} cells. */
  public static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  private static boolean none(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  /** The blocks that UAX #11 calls wide or full-width; symbols outside of them are narrow. */
  private static boolean wide(int point) {
    return point >= 0x1100 && point <= 0x115F
        || point >= 0x2E80 && point <= 0x303E
        || point >= 0x3041 && point <= 0xA4CF
        || point >= 0xAC00 && point <= 0xD7A3
        || point >= 0xF900 && point <= 0xFAFF
        || point >= 0xFE30 && point <= 0xFE6F
        || point >= 0xFF01 && point <= 0xFF60
        || point >= 0xFFE0 && point <= 0xFFE6
        || point >= 0x20000 && point <= 0x3FFFD;
  }
}
