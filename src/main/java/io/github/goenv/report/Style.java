package io.github.goenv.report;

/**
 * How the console is written to.
 *
 * @param form the characters and layout it can show
 * @param colour whether ANSI colours are understood and wanted
 */
public record Style(Form form, boolean colour) {

  /** Characters and layout. */
  public enum Form {
    /** Symbols beyond ASCII. */
    UNICODE,
    /** ASCII only. */
    ASCII,
    /** Whole sentences, no symbols, no columns: for screen readers and logs. */
    PLAIN
  }

  String error(String text) {
    return paint("31;1", text);
  }

  String warning(String text) {
    return paint("33;1", text);
  }

  String good(String text) {
    return paint("32", text);
  }

  String strong(String text) {
    return paint("1", text);
  }

  String dim(String text) {
    return paint("2", text);
  }

  private String paint(String code, String text) {
    return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[m" : text;
  }
}
