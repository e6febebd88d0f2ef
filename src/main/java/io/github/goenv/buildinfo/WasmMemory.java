package io.github.goenv.buildinfo;

import java.util.Arrays;

/**
 * The memory of a WebAssembly program as it is when it starts. Go's linker writes it in segments
 * without the zeros between them, so that build information is in several.
 */
final class WasmMemory {
  private static final int MAGIC = 0x6D736100;
  private static final int DATA = 11;
  private static final int HEAD = 8;
  private static final int I32_CONST = 0x41;
  private static final int END = 0x0B;

  /** Bytes of memory that are filled at most. */
  private static final int MOST = 256 << 20;

  private final byte[] file;
  private byte[] memory = {};
  private int at = HEAD;
  private int end;

  private WasmMemory(byte[] file) {
    this.file = file;
    this.end = file.length;
  }

  /** Whether a file begins as one of these does. */
  static boolean is(int magic) {
    return magic == MAGIC;
  }

  /**
   * The memory, as far as segments fill it.
   *
   * @throws NoBuildInfo when the file is no such program
   */
  static byte[] of(byte[] file) throws NoBuildInfo {
    WasmMemory read = new WasmMemory(file);
    if (!read.sections()) {
      throw new NoBuildInfo("sbom.buildinfo.none");
    }
    return read.memory;
  }

  /** Whether there is a section of data. */
  private boolean sections() throws NoBuildInfo {
    while (at < file.length) {
      int id = file[at++];
      int size = number();
      if (size < 0 || size > file.length - at) {
        throw broken();
      }
      if (id == DATA) {
        end = at + size;
        segments();
        return true;
      }
      at += size;
    }
    return false;
  }

  private void segments() throws NoBuildInfo {
    for (int left = number(); left > 0; left--) {
      int flags = number();
      if (flags == 2) {
        number(); // which memory
      }
      int offset = flags == 1 ? -1 : offset();
      int size = number();
      if (flags < 0 || flags > 2 || size < 0 || size > end - at) {
        throw broken();
      }
      if (offset >= 0) {
        fill(offset, size);
      }
      at += size;
    }
  }

  /** A constant; other expressions are of linkers that load at any place. */
  private int offset() throws NoBuildInfo {
    if (next() != I32_CONST) {
      throw broken();
    }
    int offset = number();
    if (next() != END || offset < 0) {
      throw broken();
    }
    return offset;
  }

  private void fill(int offset, int size) throws NoBuildInfo {
    if (size > MOST - offset) {
      throw new NoBuildInfo("sbom.buildinfo.large");
    }
    if (offset + size > memory.length) {
      int more = (int) Math.min(MOST, Math.max(offset + size, memory.length * 2L));
      memory = Arrays.copyOf(memory, more);
    }
    System.arraycopy(file, at, memory, offset, size);
  }

  private int next() throws NoBuildInfo {
    if (at >= end) {
      throw broken();
    }
    return file[at++];
  }

  /** Seven bits in a byte, the lowest first; a constant has a sign, but no place in memory has. */
  private int number() throws NoBuildInfo {
    long value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int part = next();
      value |= (part & 0x7fL) << shift;
      if (part >= 0) {
        return (int) value;
      }
    }
    throw broken();
  }

  private static NoBuildInfo broken() {
    return new NoBuildInfo("sbom.buildinfo.broken");
  }
}
