package io.github.goenv.probe.windows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of a shell file: by its byte order mark, else UTF-8. */
final class ShellFile {
  /** Bytes read of a file; a profile has some kilobytes. */
  static final int MOST_BYTES = 256 * 1024;

  private ShellFile() {}

  static String text(byte[] bytes) {
    if (starts(bytes, 0xFF, 0xFE)) {
      return decode(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return decode(bytes, 2, StandardCharsets.UTF_16BE);
    }
    // What is ANSI in it becomes replacement characters; the words looked for are ASCII.
    int start = starts(bytes, 0xEF, 0xBB) && bytes.length > 2 && (bytes[2] & 0xFF) == 0xBF ? 3 : 0;
    return decode(bytes, start, StandardCharsets.UTF_8);
  }

  private static boolean starts(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static String decode(byte[] bytes, int start, Charset charset) {
    return new String(bytes, start, bytes.length - start, charset);
  }
}
