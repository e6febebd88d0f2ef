package io.github.goenv.probe.windows.api;

import com.sun.jna.Memory;

/** Numbers by which Windows knows classes, interfaces and folders. */
final class Guid {
  private static final int LENGTH = 16;

  private Guid() {}

  /** The bytes of {@code 4590f811-1d3a-11d0-891f-00aa004b2e24}; whoever asks frees them. */
  static Memory memory(String id) {
    Memory memory = new Memory(LENGTH);
    memory.write(0, bytes(id), 0, LENGTH);
    return memory;
  }

  /** The first three groups little-endian, the others as written. */
  static byte[] bytes(String id) {
    byte[] bytes = new byte[LENGTH];
    int at = 0;
    for (int i = 0; i < id.length(); i += 2) {
      if (id.charAt(i) == '-') {
        i++;
      }
      bytes[at++] =
          (byte) (Character.digit(id.charAt(i), 16) << 4 | Character.digit(id.charAt(i + 1), 16));
    }
    swap(bytes, 0, 3);
    swap(bytes, 1, 2);
    swap(bytes, 4, 5);
    swap(bytes, 6, 7);
    return bytes;
  }

  private static void swap(byte[] bytes, int one, int other) {
    byte kept = bytes[one];
    bytes[one] = bytes[other];
    bytes[other] = kept;
  }
}
