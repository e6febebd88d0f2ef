package io.github.goenv.timing.page;

import io.github.goenv.page.Visible;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Passes JSON on as it may stand inside a {@code script} element of an HTML file: what could end
 * the element, begin a comment, turn the text around it, or is no character of HTML is written as
 * {@code \}{@code uXXXX}. Outside of strings JSON has none of these. Closing it flushes and leaves
 * the page open.
 */
final class ScriptSafe extends FilterWriter {
  ScriptSafe(Writer page) {
    super(page);
  }

  @Override
  public void write(int c) throws IOException {
    char[] one = {(char) c};
    write(one, 0, 1);
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    write(new String(text, from, length), 0, length);
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    int done = from;
    for (int i = from; i < from + length; i++) {
      char c = text.charAt(i);
      if (isUnsafe(c)) {
        out.write(text, done, i - done);
        out.write("\\u");
        out.write(Integer.toHexString(0x10000 | c), 1, 4);
        done = i + 1;
      }
    }
    out.write(text, done, from + length - done);
  }

  /** Half a surrogate pair is escaped too: both halves so escaped are the same text. */
  private static boolean isUnsafe(char c) {
    if (c < 0x7F) {
      return c == '<' || c == '>' || c == '&';
    }
    return c <= 0x9F
        || Visible.isFormat(c)
        || Character.isSurrogate(c)
        || c >= '\uFDD0' && c <= '\uFDEF'
        || c >= '\uFFFE';
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
