package io.github.goenv.go;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the table of sections of a program tells, ELF or PE; of other formats nothing is told.
 *
 * @param cutOff whether the file ends before the sections it should have
 * @param version the Go it was built by (debug/buildinfo), such as {@code go1.26.8}; null when it
 *     does not say
 */
public record ProgramFile(boolean cutOff, @Nullable String version) {
  private static final ProgramFile UNTOLD = new ProgramFile(false, null);

  private static final byte[] MAGIC = "\u00ff Go buildinf:".getBytes(StandardCharsets.ISO_8859_1);
  private static final String SECTION = ".go.buildinfo";
  private static final int FLAGS = 15;
  private static final int INLINE = 2;
  private static final int LENGTH = 32;
  private static final int MOST = 256;

  /** debug/buildinfo looks so far into the writable data of PE. */
  private static final int PE_DATA = 64 << 10;

  private static final int ELF = 0x464C457F;
  private static final int NOBITS = 8;
  private static final int MZ = 0x5A4D;
  private static final int PE = 0x4550;
  private static final int HEAD = 64;
  private static final int MOST_SECTIONS = 512;
  private static final int PE_SECTION = 40;

  /** IMAGE_SCN_CNT_INITIALIZED_DATA, MEM_READ, MEM_WRITE. */
  private static final int WRITABLE_DATA = 0xC0000040;

  private static final int PE_ALIGNMENT = 0x00F00000;

  /**
   * Reads a few hundred bytes.
   *
   * @throws IOException when the file cannot be read; never for what is in it
   */
  public static ProgramFile read(Path program) throws IOException {
    try (SeekableByteChannel file = Files.newByteChannel(program)) {
      ByteBuffer head = at(file, 0, HEAD);
      if (head.limit() < HEAD) {
        return UNTOLD;
      }
      if (head.getInt(0) == ELF) {
        return elf(file, head);
      }
      return (head.getShort(0) & 0xFFFF) == MZ ? pe(file, head) : UNTOLD;
    }
  }

  private static ProgramFile elf(SeekableByteChannel file, ByteBuffer head) throws IOException {
    boolean wide = head.get(4) == 2;
    ByteOrder order = head.get(5) == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    head.order(order);
    long table = wide ? head.getLong(0x28) : u32(head, 0x20);
    int size = head.getShort(wide ? 0x3A : 0x2E) & 0xFFFF;
    int count = head.getShort(wide ? 0x3C : 0x30) & 0xFFFF;
    int names = head.getShort(wide ? 0x3E : 0x32) & 0xFFFF;
    if (table == 0 || size < 40 || count == 0 || count > MOST_SECTIONS || names >= count) {
      return UNTOLD;
    }
    ByteBuffer sections = at(file, table, size * count).order(order);
    if (sections.limit() < size * count) {
      return new ProgramFile(true, null);
    }
    int place = wide ? 0x18 : 0x10;
    long length = file.size();
    boolean cutOff = false;
    String version = null;
    ByteBuffer texts = at(file, number(sections, names * size + place, wide), 1 << 13);
    for (int i = 0; i < count; i++) {
      long offset = number(sections, i * size + place, wide);
      long bytes = number(sections, i * size + place + (wide ? 8 : 4), wide);
      cutOff |= sections.getInt(i * size + 4) != NOBITS && offset + bytes > length;
      if (named(texts, sections.getInt(i * size))) {
        version = version(at(file, offset, MOST), 0);
      }
    }
    return new ProgramFile(cutOff, version);
  }

  private static ProgramFile pe(SeekableByteChannel file, ByteBuffer head) throws IOException {
    long sign = u32(head, 0x3C);
    ByteBuffer coff = at(file, sign, 24);
    if (coff.limit() < 24 || coff.getInt(0) != PE) {
      return UNTOLD;
    }
    int count = Math.min(coff.getShort(6) & 0xFFFF, MOST_SECTIONS);
    int optional = coff.getShort(20) & 0xFFFF;
    ByteBuffer sections = at(file, sign + 24 + optional, count * PE_SECTION);
    if (sections.limit() < count * PE_SECTION) {
      return new ProgramFile(true, null);
    }
    boolean cutOff = false;
    String version = null;
    boolean looked = false;
    for (int i = 0; i < sections.limit(); i += PE_SECTION) {
      long offset = u32(sections, i + 20);
      cutOff |= offset != 0 && offset + u32(sections, i + 16) > file.size();
      if (!looked && (sections.getInt(i + 36) & ~PE_ALIGNMENT) == WRITABLE_DATA) {
        looked = true;
        version = search(at(file, offset, PE_DATA));
      }
    }
    return new ProgramFile(cutOff, version);
  }

  private static @Nullable String search(ByteBuffer data) {
    String version = null;
    for (int at = 0; version == null && at + LENGTH < data.limit(); at += 16) {
      version = version(data, at);
    }
    return version;
  }

  /** The text at offset 32 with its length before it; since Go 1.18, by a flag. */
  private static @Nullable String version(ByteBuffer bytes, int at) {
    if (at + LENGTH + 1 >= bytes.limit()) {
      return null;
    }
    for (int i = 0; i < MAGIC.length; i++) {
      if (bytes.get(at + i) != MAGIC[i]) {
        return null;
      }
    }
    int length = bytes.get(at + LENGTH);
    boolean inline = (bytes.get(at + FLAGS) & INLINE) != 0;
    if (!inline || length <= 0 || at + LENGTH + 1 + length > bytes.limit()) {
      return null;
    }
    byte[] text = new byte[length];
    bytes.get(at + LENGTH + 1, text);
    return new String(text, StandardCharsets.UTF_8);
  }

  /** Whether the name that begins there is the one looked for. */
  private static boolean named(ByteBuffer texts, int from) {
    if (from < 0 || from + SECTION.length() >= texts.limit()) {
      return false;
    }
    for (int i = 0; i < SECTION.length(); i++) {
      if (texts.get(from + i) != SECTION.charAt(i)) {
        return false;
      }
    }
    return texts.get(from + SECTION.length()) == 0;
  }

  private static long number(ByteBuffer bytes, int at, boolean wide) {
    return wide ? bytes.getLong(at) : u32(bytes, at);
  }

  private static long u32(ByteBuffer bytes, int at) {
    return bytes.getInt(at) & 0xFFFFFFFFL;
  }

  /** At most {@code count} bytes from {@code offset} on. */
  private static ByteBuffer at(SeekableByteChannel file, long offset, int count)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    if (offset >= 0 && offset < file.size()) {
      file.position(offset);
      while (bytes.hasRemaining() && file.read(bytes) >= 0) {
        // until full or at the end
      }
    }
    return bytes.flip();
  }
}
