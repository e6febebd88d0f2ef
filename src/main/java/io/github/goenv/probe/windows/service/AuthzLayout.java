package io.github.goenv.probe.windows.service;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * The structures of authz.h and ntlsa.h that functions are given, as bytes. Pointers are numbers of
 * 4 or 8 bytes, which begin at a multiple of their size.
 */
public final class AuthzLayout {
  private static final int ENABLED = 0x4; // SE_GROUP_ENABLED of winnt.h

  private AuthzLayout() {}

  private static ByteBuffer over(byte[] block) {
    return ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void pointer(ByteBuffer block, int at, long address, int pointer) {
    if (pointer == 8) {
      block.putLong(at, address);
    } else {
      block.putInt(at, (int) address);
    }
  }

  /** AUTHZ_ACCESS_REQUEST: what is wanted, then nothing for an object of a directory. */
  public static byte[] request(int wanted, int pointer) {
    byte[] block = new byte[5 * pointer];
    over(block).putInt(0, wanted);
    return block;
  }

  /**
   * AUTHZ_ACCESS_REPLY for one result.
   *
   * @param granted where the rights are to be written
   * @param audited where it is to be written what is audited
   * @param error where the error is to be written
   */
  public static byte[] reply(long granted, long audited, long error, int pointer) {
    byte[] block = new byte[4 * pointer];
    ByteBuffer bytes = over(block).putInt(0, 1);
    pointer(bytes, pointer, granted, pointer);
    pointer(bytes, 2 * pointer, audited, pointer);
    pointer(bytes, 3 * pointer, error, pointer);
    return block;
  }

  /** An array of SID_AND_ATTRIBUTES, all enabled. */
  public static byte[] enabled(List<Long> sids, int pointer) {
    byte[] block = new byte[2 * pointer * sids.size()];
    ByteBuffer bytes = over(block);
    for (int i = 0; i < sids.size(); i++) {
      pointer(bytes, 2 * pointer * i, sids.get(i), pointer);
      bytes.putInt(2 * pointer * i + pointer, ENABLED);
    }
    return block;
  }

  /** Where the pointer of a SID of TOKEN_GROUPS is: after the count, each with its attributes. */
  public static int group(int index, int pointer) {
    return pointer + 2 * pointer * index;
  }

  /** LSA_OBJECT_ATTRIBUTES: its length, and nothing else. */
  public static byte[] objectAttributes(int pointer) {
    byte[] block = new byte[6 * pointer];
    over(block).putInt(0, 6 * pointer);
    return block;
  }

  /**
   * LSA_UNICODE_STRING.
   *
   * @param chars how many characters the text has, without its end
   * @param text where it is
   */
  public static byte[] unicode(int chars, long text, int pointer) {
    byte[] block = new byte[2 * pointer];
    ByteBuffer bytes = over(block);
    bytes.putShort(0, (short) (2 * chars)).putShort(2, (short) (2 * chars + 2));
    pointer(bytes, pointer, text, pointer);
    return block;
  }
}
