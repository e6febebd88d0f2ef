package io.github.goenv.timing;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Remembers that more was asked for than there was: distinguishes a truncated file from a malformed
 * one.
 */
public final class EndWatch extends FilterReader {
  private boolean reached;
  private boolean empty = true;

  public EndWatch(Reader in) {
    super(in);
  }

  /** Whether somebody read past the end. */
  public boolean reached() {
    return reached;
  }

  /** Whether nothing was ever read. */
  public boolean empty() {
    return empty;
  }

  @Override
  public int read() throws IOException {
    return note(super.read());
  }

  @Override
  public int read(char[] buffer, int from, int length) throws IOException {
    return note(super.read(buffer, from, length));
  }

  private int note(int result) {
    if (result < 0) {
      reached = true;
    } else {
      empty = false;
    }
    return result;
  }
}
