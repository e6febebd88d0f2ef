package io.github.goenv.buildinfo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in a program its build information can lie, as debug/buildinfo looks for it: in ELF the
 * section {@code .go.buildinfo}, else the first segment that is written to and not run; in PE the
 * first section of writable data; in Mach-O the section {@code __go_buildinfo}, else {@code
 * __DATA}. Into WebAssembly the linker writes none (cmd/link/internal/wasm leaves its section out).
 *
 * @param offset in the file
 * @param size in bytes, as the program says; may reach beyond the end of the file
 */
record DataArea(long offset, long size) {
  private static final int ELF = 0x464C457F;
  private static final int MZ = 0x5A4D;
  private static final int PE = 0x4550;
  private static final int MACH_64 = 0xFEEDFACF;
  private static final int MACH_32 = 0xFEEDFACE;
  private static final int WASM = 0x6D736100;
  private static final int HEAD = 64;

  /** Tables with more entries are no program's. */
  private static final int MOST_ENTRIES = 4096;

  private static final int PE_SECTION = 40;

  /** IMAGE_SCN_CNT_INITIALIZED_DATA, MEM_READ, MEM_WRITE. */
  private static final int WRITABLE_DATA = 0xC0000040;

  private static final int PE_ALIGNMENT = 0x00F00000;
  private static final int PT_LOAD = 1;
  private static final int PF_X = 1;
  private static final int PF_W = 2;

  /** The places; null when the file is none of these formats. */
  static @Nullable List<DataArea> of(FileBytes file) throws NoBuildInfo, IOException {
    ByteBuffer head = file.at(0, HEAD);
    if (head.limit() < HEAD) {
      throw new NoBuildInfo("sbom.buildinfo.none");
    }
    int magic = head.getInt(0);
    if (magic == ELF) {
      return elf(file, head);
    }
    if ((magic & 0xFFFF) == MZ) {
      return pe(file, head);
    }
    if (magic == MACH_64 || magic == MACH_32) {
      return mach(file, head, magic == MACH_64);
    }
    return magic == WASM ? List.of() : null;
  }

  private static List<DataArea> elf(FileBytes file, ByteBuffer head)
      throws NoBuildInfo, IOException {
    boolean wide = head.get(4) == 2;
    ByteOrder order = head.get(5) == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    head.order(order);
    int entry = Short.toUnsignedInt(head.getShort(wide ? 0x3A : 0x2E));
    int count = Short.toUnsignedInt(head.getShort(wide ? 0x3C : 0x30));
    int names = Short.toUnsignedInt(head.getShort(wide ? 0x3E : 0x32));
    long table = number(head, wide ? 0x28 : 0x20, wide);
    if (table != 0 && count > 0 && names < count) {
      ByteBuffer sections = table(file, table, entry, count, wide ? 64 : 40).order(order);
      int place = wide ? 0x18 : 0x10;
      long texts = number(sections, names * entry + place, wide);
      for (int i = 0; i < count; i++) {
        int at = i * entry;
        long name = texts + Integer.toUnsignedLong(sections.getInt(at));
        if (text(file.at(name, 16), 16).equals(".go.buildinfo")) {
          return List.of(
              new DataArea(
                  number(sections, at + place, wide),
                  number(sections, at + place + (wide ? 8 : 4), wide)));
        }
      }
    }
    return segments(file, head, wide, order);
  }

  private static List<DataArea> segments(
      FileBytes file, ByteBuffer head, boolean wide, ByteOrder order)
      throws NoBuildInfo, IOException {
    int entry = Short.toUnsignedInt(head.getShort(wide ? 0x36 : 0x2A));
    int count = Short.toUnsignedInt(head.getShort(wide ? 0x38 : 0x2C));
    long start = number(head, wide ? 0x20 : 0x1C, wide);
    if (start == 0 || count == 0) {
      return List.of();
    }
    ByteBuffer table = table(file, start, entry, count, wide ? 56 : 32).order(order);
    for (int at = 0; at < entry * count; at += entry) {
      int flags = table.getInt(at + (wide ? 4 : 24));
      if (table.getInt(at) == PT_LOAD && (flags & (PF_X | PF_W)) == PF_W) {
        return List.of(
            new DataArea(
                number(table, at + (wide ? 8 : 4), wide),
                number(table, at + (wide ? 32 : 16), wide)));
      }
    }
    return List.of();
  }

  private static List<DataArea> pe(FileBytes file, ByteBuffer head)
      throws NoBuildInfo, IOException {
    long sign = Integer.toUnsignedLong(head.getInt(0x3C));
    ByteBuffer coff = file.at(sign, 24);
    if (coff.limit() < 24 || coff.getInt(0) != PE) {
      throw new NoBuildInfo("sbom.buildinfo.broken");
    }
    int count = Short.toUnsignedInt(coff.getShort(6));
    int optional = Short.toUnsignedInt(coff.getShort(20));
    ByteBuffer sections = table(file, sign + 24 + optional, PE_SECTION, count, PE_SECTION);
    for (int at = 0; at < count * PE_SECTION; at += PE_SECTION) {
      long size = Integer.toUnsignedLong(sections.getInt(at + 16));
      int flags = sections.getInt(at + 36) & ~PE_ALIGNMENT;
      if (flags == WRITABLE_DATA && size != 0 && sections.getInt(at + 12) != 0) {
        return List.of(new DataArea(Integer.toUnsignedLong(sections.getInt(at + 20)), size));
      }
    }
    return List.of();
  }

  private static List<DataArea> mach(FileBytes file, ByteBuffer head, boolean wide)
      throws NoBuildInfo, IOException {
    int count = head.getInt(16);
    int bytes = head.getInt(20);
    if (count < 0 || count > MOST_ENTRIES || bytes < 0) {
      throw new NoBuildInfo("sbom.buildinfo.broken");
    }
    ByteBuffer commands = file.at(wide ? 32 : 28, bytes);
    List<DataArea> data = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < count; i++) {
      if (at + 8 > commands.limit()) {
        throw new NoBuildInfo("sbom.buildinfo.broken");
      }
      int size = commands.getInt(at + 4);
      if (size < 8 || size > commands.limit() - at) {
        throw new NoBuildInfo("sbom.buildinfo.broken");
      }
      if (commands.getInt(at) == (wide ? 0x19 : 1)) { // LC_SEGMENT_64, LC_SEGMENT
        DataArea own = segment(commands.slice(at, size).order(ByteOrder.LITTLE_ENDIAN), wide, data);
        if (own != null) {
          return List.of(own);
        }
      }
      at += size;
    }
    return data;
  }

  /** The section of build information; the segment itself is added to {@code data} if it is it. */
  private static @Nullable DataArea segment(ByteBuffer command, boolean wide, List<DataArea> data)
      throws NoBuildInfo {
    int header = wide ? 72 : 56;
    int entry = wide ? 80 : 68;
    if (command.limit() < header) {
      throw new NoBuildInfo("sbom.buildinfo.broken");
    }
    int count = command.getInt(wide ? 64 : 48);
    if (count < 0 || count > (command.limit() - header) / entry) {
      throw new NoBuildInfo("sbom.buildinfo.broken");
    }
    if (text(command.slice(8, 16), 16).equals("__DATA")) {
      data.add(
          new DataArea(
              number(command, wide ? 40 : 32, wide), number(command, wide ? 48 : 36, wide)));
    }
    for (int at = header; at < header + count * entry; at += entry) {
      if (text(command.slice(at, 16), 16).equals("__go_buildinfo")) {
        return new DataArea(
            Integer.toUnsignedLong(command.getInt(at + (wide ? 48 : 40))),
            number(command, at + (wide ? 40 : 36), wide));
      }
    }
    return null;
  }

  private static ByteBuffer table(FileBytes file, long offset, int entry, int count, int least)
      throws NoBuildInfo, IOException {
    if (entry < least || count > MOST_ENTRIES) {
      throw new NoBuildInfo("sbom.buildinfo.broken");
    }
    ByteBuffer table = file.at(offset, entry * count);
    if (table.limit() < entry * count) {
      throw new NoBuildInfo("sbom.buildinfo.broken");
    }
    return table;
  }

  private static long number(ByteBuffer bytes, int at, boolean wide) {
    return wide ? bytes.getLong(at) : Integer.toUnsignedLong(bytes.getInt(at));
  }

  /** Up to the first zero. */
  private static String text(ByteBuffer bytes, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(most, bytes.limit()) && bytes.get(i) != 0; i++) {
      text.append((char) (bytes.get(i) & 0xFF));
    }
    return text.toString();
  }
}
