package io.github.goenv.probe.windows.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * FILE_ATTRIBUTE_TAG_INFO of winbase.h:
 *
 * <pre>
 * 0  u32  FileAttributes
 * 4  u32  ReparseTag
 * </pre>
 */
final class AttributeTagInfo {
  static final int SIZE = 8;

  private AttributeTagInfo() {}

  /** The reparse tag; 0 for a file that has none. */
  static int tag(byte[] info) {
    return ByteBuffer.wrap(info).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
  }
}
