package io.github.goenv.probe.windows.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Builds byte fixtures in Windows' order: the lowest byte first. */
public final class Bytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  public static Bytes of() {
    return new Bytes();
  }

  public Bytes u16(int... values) {
    for (int value : values) {
      out.write(value);
      out.write(value >>> 8);
    }
    return this;
  }

  public Bytes u32(int... values) {
    for (int value : values) {
      u16(value, value >>> 16);
    }
    return this;
  }

  public Bytes raw(int... values) {
    for (int value : values) {
      out.write(value);
    }
    return this;
  }

  public Bytes wide(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_16LE));
    return this;
  }

  public Bytes utf8(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public Bytes then(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  public byte[] bytes() {
    return out.toByteArray();
  }

  /** A reparse buffer: tag, the data's length, a reserved word, the data. */
  public static byte[] reparse(int tag, byte[] data) {
    return of().u32(tag).u16(data.length, 0).then(data).bytes();
  }

  public static byte[] symlink(String substitute, String print, int flags) {
    return reparse(0xA000000C, names(substitute, print, flags));
  }

  public static byte[] junction(String substitute, String print) {
    return reparse(
        0xA0000003,
        of().u16(0, substitute.length() * 2)
            .u16(substitute.length() * 2 + 2, print.length() * 2)
            .wide(substitute + "\0" + print + "\0")
            .bytes());
  }

  public static byte[] alias(int version, String... texts) {
    return reparse(0x8000001B, of().u32(version).wide(String.join("\0", texts) + "\0").bytes());
  }

  /** Symbolic links have the print name first, as Windows writes it. */
  private static byte[] names(String substitute, String print, int flags) {
    return of().u16(print.length() * 2, substitute.length() * 2)
        .u16(0, print.length() * 2)
        .u32(flags)
        .wide(print + substitute)
        .bytes();
  }
}
