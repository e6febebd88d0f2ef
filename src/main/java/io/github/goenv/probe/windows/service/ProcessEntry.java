package io.github.goenv.probe.windows.service;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * PROCESSENTRY32W of tlhelp32.h. After three numbers it has one as large as a pointer, which moves
 * what follows.
 *
 * @param id the process
 * @param parent the process that started it, which may be gone, and its id another's
 * @param name the name of its program's file
 */
public record ProcessEntry(long id, long parent, String name) {
  private static final int ID_AT = 8;
  private static final int NAME_CHARS = 260;

  /** Its size in bytes, which is also its first number. */
  public static int size(int pointer) {
    return pointer == 8 ? 568 : 556;
  }

  /** Reads one. */
  public static ProcessEntry of(byte[] entry, int pointer) {
    ByteBuffer bytes = ByteBuffer.wrap(entry).order(ByteOrder.LITTLE_ENDIAN);
    int parentAt = pointer == 8 ? 32 : 24;
    int nameAt = pointer == 8 ? 44 : 36;
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < NAME_CHARS; i++) {
      char c = bytes.getChar(nameAt + 2 * i);
      if (c == 0) {
        break;
      }
      name.append(c);
    }
    return new ProcessEntry(
        Integer.toUnsignedLong(bytes.getInt(ID_AT)),
        Integer.toUnsignedLong(bytes.getInt(parentAt)),
        name.toString());
  }
}
