package io.github.goenv.text;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text made of pieces of another one and of what stands between them, as an array of characters
 * from where it is read to where it is written. Faster than strings in a JVM that has just started:
 * those copy characters one by one, in loops which are interpreted.
 */
public final class Pieces {
  private final char[] text;
  private char[] out;
  private int length;

  /** The same as a string, while nothing was added; null where there is none. */
  private @Nullable String string;

  private Pieces(char[] text, char[] out, int length, @Nullable String string) {
    this.text = text;
    this.out = out;
    this.length = length;
    this.string = string;
  }

  /** Pieces of {@code text}, which stays as it is; none yet. */
  public static Pieces of(char[] text) {
    return new Pieces(text, new char[text.length + 64], 0, null);
  }

  /** All of {@code text}. */
  public static Pieces whole(String text) {
    return whole(text, text.toCharArray());
  }

  /**
   * All of {@code text}.
   *
   * @param chars its characters, which nobody may change
   */
  static Pieces whole(String text, char[] chars) {
    return new Pieces(chars, chars, chars.length, text);
  }

  /** Characters of it, of which {@link #length()} count; nobody may change them. */
  public char[] chars() {
    return out;
  }

  /** How many characters there are. */
  public int length() {
    return length;
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

  /** Writes all of it. */
  public void writeTo(Writer writer) throws IOException {
    writer.write(out, 0, length);
  }

  private void room(int more) {
    if (more > 0) {
      string = null;
    }
    if (more > 0 && (out == text || more > out.length - length)) {
      out = Arrays.copyOf(out, Math.max(length + length / 4 + 64, length + more));
    }
  }

  @Override
  public String toString() {
    return string == null ? new String(out, 0, length) : string;
  }
}
