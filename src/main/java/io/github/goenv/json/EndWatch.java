package io.github.goenv.json;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Remembers that more was asked for than there was, and whether there was anything. */
final class EndWatch extends FilterReader {
  private boolean reached;
  private boolean blank = true;

  EndWatch(Reader in) {
    super(in);
  }

  /** Whether somebody read past the end. */
  boolean reached() {
    return reached;
  }

  /** Whether there was nothing but white space as far as it was read. */
  boolean blank() {
    return blank;
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    reached |= c < 0;
    blank &= c < 0 || isBlank((char) c);
    return c;
  }

  @Override
  public int read(char[] buffer, int from, int length) throws IOException {
    int read = super.read(buffer, from, length);
    reached |= read < 0;
    for (int i = from; blank && i < from + read; i++) {
      blank = isBlank(buffer[i]);
    }
    return read;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\uFEFF';
  }
}
