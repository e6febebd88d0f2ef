package io.github.goenv.text;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A writer that takes long texts as {@link Pieces} too and writes them at once. For a string its
 * library asks for each character by itself and writes each stretch between two escapes by itself,
 * which a JVM that has just started interprets.
 */
public final class LongTextJsonWriter extends JsonWriter {
  /** The longest of escapes. */
  private static final int ESCAPE = 6;

  private static final String HEX = "0123456789abcdef";

  private final Writer out;
  private char[] written = new char[256];

  /** A writer to {@code out}. */
  public LongTextJsonWriter(Writer out) {
    super(out);
    this.out = out;
  }

  @Override
  public LongTextJsonWriter name(String name) throws IOException {
    super.name(name);
    return this;
  }

  /** Writes {@code value} as {@link #value(String)} does. */
  public LongTextJsonWriter value(@Nullable Pieces value) throws IOException {
    if (value == null) {
      nullValue();
      return this;
    }
    jsonValue(""); // what stands before a value
    int length = value.length();
    if (written.length < 2 + length) {
      written = new char[2 + length + ESCAPE];
    }
    int end = quoted(value.chars(), length); // may make another array
    out.write(written, 0, end);
    return this;
  }

  /** Puts {@code text} into {@link #written} and says where it ends there. */
  private int quoted(char[] text, int length) {
    char[] to = written;
    int end = 0;
    to[end++] = '"';
    for (int i = 0; i < length; i++) {
      char c = text[i];
      if (c >= ' ' && c != '"' && c != '\\' && c != '\u2028' && c != '\u2029') {
        to[end++] = c;
      } else {
        int least = end + ESCAPE + length - i;
        if (to.length < least) {
          to = Arrays.copyOf(to, least + length / 4);
          written = to;
        }
        end = escaped(c, to, end);
      }
    }
    to[end++] = '"';
    return end;
  }

  /** The short escapes of RFC 8259 §7; U+2028 and U+2029 too, which end a line of JavaScript. */
  private static int escaped(char c, char[] to, int at) {
    int end = at;
    to[end++] = '\\';
    char letter =
        switch (c) {
          case '"', '\\' -> c;
          case '\n' -> 'n';
          case '\r' -> 'r';
          case '\t' -> 't';
          case '\b' -> 'b';
          case '\f' -> 'f';
          default -> 'u';
        };
    to[end++] = letter;
    if (letter == 'u') {
      for (int shift = 12; shift >= 0; shift -= 4) {
        to[end++] = HEX.charAt(c >> shift & 0xF);
      }
    }
    return end;
  }
}
