package io.github.goenv.filetree;

import io.github.goenv.dirhash.FileName;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Names in texts of lines: as they are where they are UTF-8, with {@code %} and two hexadecimal
 * digits for control characters and {@code %}; of a name that is no UTF-8 for each byte that is not
 * ASCII.
 */
public final class NameText {
  private static final String DIGITS = "0123456789ABCDEF";

  private NameText() {}

  /** The text of a name. */
  public static String of(FileName name) {
    byte[] bytes = name.bytes();
    boolean plain = true;
    boolean ascii = true;
    for (byte b : bytes) {
      plain &= b < 0 || b >= ' ' && b != '%' && b != 0x7f;
      ascii &= b >= 0;
    }
    boolean utf8 = ascii || isUtf8(bytes);
    if (plain && utf8) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (byte b : bytes) {
      if (b < 0 ? !utf8 : b < ' ' || b == '%' || b == 0x7f) {
        text.write('%');
        text.write(DIGITS.charAt(b >> 4 & 15));
        text.write(DIGITS.charAt(b & 15));
      } else {
        text.write(b);
      }
    }
    return text.toString(StandardCharsets.UTF_8);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** The name of a text; null for one that {@link #of} would not write. */
  public static @Nullable FileName parse(String text) {
    if (text.indexOf('%') < 0) {
      FileName name = FileName.of(text);
      return of(name).equals(text) ? name : null;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream name = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] != '%') {
        name.write(bytes[i]);
        continue;
      }
      int high = i + 2 < bytes.length ? DIGITS.indexOf(bytes[i + 1]) : -1;
      int low = i + 2 < bytes.length ? DIGITS.indexOf(bytes[i + 2]) : -1;
      if (high < 0 || low < 0) {
        return null;
      }
      name.write(high << 4 | low);
      i += 2;
    }
    FileName found = FileName.of(name.toByteArray());
    return of(found).equals(text) ? found : null;
  }
}
