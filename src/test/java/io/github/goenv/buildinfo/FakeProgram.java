package io.github.goenv.buildinfo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Files of the forms that go's linker writes, with nothing in them but what a reader asks for. */
public final class FakeProgram {
  private FakeProgram() {}

  /** Build information as lines, with fields after tabs. */
  public static byte[] elf(String goVersion, String... lines) {
    return elf(true, ByteOrder.LITTLE_ENDIAN, blob(goVersion, lines), new byte[64]);
  }

  static byte[] blob(String goVersion, String... lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0xff);
    out.writeBytes(" Go buildinf:".getBytes(StandardCharsets.US_ASCII));
    out.write(8);
    out.write(2);
    out.writeBytes(new byte[16]);
    part(out, goVersion.getBytes(StandardCharsets.UTF_8));
    String text = lines.length == 0 ? "" : String.join("\n", lines) + "\n";
    byte[] info = text.getBytes(StandardCharsets.UTF_8);
    if (lines.length > 0) {
      byte[] marked = new byte[info.length + 32];
      System.arraycopy(info, 0, marked, 16, info.length);
      info = marked;
    }
    part(out, info);
    return out.toByteArray();
  }

  private static void part(ByteArrayOutputStream out, byte[] bytes) {
    number(out, bytes.length);
    out.writeBytes(bytes);
  }

  private static void number(ByteArrayOutputStream out, int value) {
    int size = value;
    while (size >= 0x80) {
      out.write(size & 0x7f | 0x80);
      size >>>= 7;
    }
    out.write(size);
  }

  /** With read-only data before the section. */
  static byte[] elf(boolean wide, ByteOrder order, byte[] section, byte[] before) {
    return elf(wide, order, section, before, ".go.buildinfo");
  }

  /** With a section of this name, and a segment that is written to. */
  static byte[] elf(boolean wide, ByteOrder order, byte[] section, byte[] before, String name) {
    byte[] names = ("\0" + name + "\0").getBytes(StandardCharsets.US_ASCII);
    int head = wide ? 64 : 52;
    int segment = wide ? 56 : 32;
    int entry = wide ? 64 : 40;
    int text = head + segment;
    int data = aligned(text + before.length);
    int strings = data + section.length;
    int table = strings + names.length;
    ByteBuffer file = ByteBuffer.allocate(table + 3 * entry).order(order);
    file.put(new byte[] {0x7f, 'E', 'L', 'F', (byte) (wide ? 2 : 1)});
    file.put((byte) (order == ByteOrder.LITTLE_ENDIAN ? 1 : 2));
    number(file, wide ? 0x20 : 0x1C, head, wide);
    number(file, wide ? 0x28 : 0x20, table, wide);
    file.putShort(wide ? 0x36 : 0x2A, (short) segment);
    file.putShort(wide ? 0x38 : 0x2C, (short) 1);
    file.putShort(wide ? 0x3A : 0x2E, (short) entry);
    file.putShort(wide ? 0x3C : 0x30, (short) 3);
    file.putShort(wide ? 0x3E : 0x32, (short) 2);
    file.putInt(head, 1);
    file.putInt(head + (wide ? 4 : 24), 6);
    number(file, head + (wide ? 8 : 4), data, wide);
    number(file, head + (wide ? 32 : 16), section.length, wide);
    file.put(text, before).put(data, section).put(strings, names);
    int place = wide ? 0x18 : 0x10;
    file.putInt(table + entry, 1);
    number(file, table + entry + place, data, wide);
    number(file, table + entry + place + (wide ? 8 : 4), section.length, wide);
    number(file, table + 2 * entry + place, strings, wide);
    number(file, table + 2 * entry + place + (wide ? 8 : 4), names.length, wide);
    return file.array();
  }

  /** With read-only data before the section that is written to. */
  static byte[] pe(byte[] section, byte[] before) {
    int sign = 0x80;
    int table = sign + 24 + 240;
    int text = table + 80;
    int data = aligned(text + before.length);
    ByteBuffer file = ByteBuffer.allocate(data + section.length).order(ByteOrder.LITTLE_ENDIAN);
    file.putShort(0, (short) 0x5A4D).putInt(0x3C, sign);
    file.putInt(sign, 0x4550).putShort(sign + 6, (short) 2).putShort(sign + 20, (short) 240);
    section(file, table, text, before.length, 0x40000040);
    section(file, table + 40, data, section.length, 0xC0600040);
    return file.put(text, before).put(data, section).array();
  }

  private static void section(ByteBuffer file, int at, int offset, int size, int flags) {
    file.putInt(at + 12, 0x1000).putInt(at + 16, size).putInt(at + 20, offset);
    file.putInt(at + 36, flags);
  }

  /** With read-only data before {@code __DATA}, which has a section of this name. */
  static byte[] mach(boolean wide, byte[] section, byte[] before, String name) {
    int head = wide ? 32 : 28;
    int command = (wide ? 72 : 56) + (wide ? 80 : 68);
    int text = head + 16 + command;
    int data = aligned(text + before.length);
    ByteBuffer file = ByteBuffer.allocate(data + section.length).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(0, wide ? 0xFEEDFACF : 0xFEEDFACE).putInt(16, 2).putInt(20, 16 + command);
    file.putInt(head, 0x1B).putInt(head + 4, 16);
    int at = head + 16;
    file.putInt(at, wide ? 0x19 : 1).putInt(at + 4, command);
    file.put(at + 8, "__DATA".getBytes(StandardCharsets.US_ASCII));
    number(file, at + (wide ? 40 : 32), data, wide);
    number(file, at + (wide ? 48 : 36), section.length, wide);
    file.putInt(at + (wide ? 64 : 48), 1);
    int own = at + (wide ? 72 : 56);
    file.put(own, name.getBytes(StandardCharsets.US_ASCII));
    number(file, own + (wide ? 40 : 36), section.length, wide);
    file.putInt(own + (wide ? 48 : 40), data);
    return file.put(text, before).put(data, section).array();
  }

  private static int aligned(int at) {
    return at + 15 & ~15;
  }

  private static void number(ByteBuffer file, int at, long value, boolean wide) {
    if (wide) {
      file.putLong(at, value);
    } else {
      file.putInt(at, (int) value);
    }
  }
}
