package io.github.goenv.probe.windows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * OSVERSIONINFOW of winnt.h:
 *
 * <pre>
 *  0  u32         dwOSVersionInfoSize
 *  4  u32         dwMajorVersion
 *  8  u32         dwMinorVersion
 * 12  u32         dwBuildNumber
 * 16  u32         dwPlatformId
 * 20  WCHAR[128]  szCSDVersion
 * </pre>
 */
public final class OsVersionInfo {
  static final int SIZE = 276;

  private OsVersionInfo() {}

  /** The structure as the function wants to be given it: its size, and nothing else. */
  public static byte[] empty() {
    return ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN).putInt(0, SIZE).array();
  }

  /** Such as {@code 10.0.26100}. */
  public static String version(byte[] info) {
    ByteBuffer bytes = ByteBuffer.wrap(info).order(ByteOrder.LITTLE_ENDIAN);
    return Integer.toUnsignedString(bytes.getInt(4))
        + "."
        + Integer.toUnsignedString(bytes.getInt(8))
        + "."
        + Integer.toUnsignedString(bytes.getInt(12));
  }
}
