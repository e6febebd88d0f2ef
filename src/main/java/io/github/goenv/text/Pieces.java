package io.github.goenv.text;

import java.util.Arrays;

/**
 * A text made of pieces of another one and of what stands between them. Faster than a {@link
 * StringBuilder} in a JVM that has just started: that copies a piece character by character, in a
 * loop which is interpreted.
 */
public final class Pieces {
  private final char[] text;
  private char[] out;
  private int length;

  /** Pieces of {@code text}, which stays as it is. */
  public Pieces(char[] text) {
    this.text = text;
    out = new char[text.length + 64];
  }

  /** Adds what is from {@code from} to {@code to}, exclusive. */
  public Pieces add(int from, int to) {
    room(to - from);
    System.arraycopy(text, from, out, length, to - from);
    length += to - from;
    return this;
  }

  /** Adds another text. */
  public Pieces add(String other) {
    room(other.length());
    other.getChars(0, other.length(), out, length);
    length += other.length();
    return this;
  }

  private void room(int more) {
    if (more > out.length - length) {
      out = Arrays.copyOf(out, Math.max(out.length * 2, length + more));
    }
  }

  @Override
  public String toString() {
    return new String(out, 0, length);
  }
}
