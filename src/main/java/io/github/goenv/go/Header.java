package io.github.goenv.go;

/** The first bytes of a file, with numbers in them. */
final class Header {

  private final byte[] bytes;

  Header(byte[] bytes) {
    this.bytes = bytes;
  }

  int size() {
    return bytes.length;
  }

  boolean startsWith(String magic) {
    if (bytes.length < magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if (bytes[i] != (byte) magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  int u8(int at) {
    return bytes[at] & 0xFF;
  }

  int u16(int at, boolean bigEndian) {
    return bigEndian ? u8(at) << 8 | u8(at + 1) : u8(at + 1) << 8 | u8(at);
  }

  long u32(int at, boolean bigEndian) {
    long first = u16(at, bigEndian);
    long second = u16(at + 2, bigEndian);
    return bigEndian ? first << 16 | second : second << 16 | first;
  }

  /** Whether there is no control character but spaces and line ends. */
  boolean isText() {
    for (byte b : bytes) {
      if ((b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') || b == 0x7F) {
        return false;
      }
    }
    return true;
  }
}
