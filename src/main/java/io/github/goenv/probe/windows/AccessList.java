package io.github.goenv.probe.windows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A discretionary access control list, read from its bytes (MS-DTYP 2.4.5): who other than the
 * owner and administrators may change what lies in a directory.
 */
public final class AccessList {
  private static final int HEADER = 8;
  private static final int ACE_HEADER = 8;
  private static final int ALLOWED = 0;
  private static final int DENIED = 1;
  private static final int INHERIT_ONLY = 0x08;

  /**
   * FILE_ADD_FILE, FILE_DELETE_CHILD, WRITE_DAC, WRITE_OWNER, GENERIC_ALL and GENERIC_WRITE: each
   * is enough to put a file of one's own in place. Winnt.h.
   */
  private static final int CHANGE = 0x2 | 0x40 | 0x40000 | 0x80000 | 0x10000000 | 0x40000000;

  /** Everyone (S-1-1-0), Authenticated Users (S-1-5-11) and Users (S-1-5-32-545). */
  private static final byte[][] EVERYBODY = {
    {1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0},
    {1, 1, 0, 0, 0, 0, 0, 5, 11, 0, 0, 0},
    {1, 2, 0, 0, 0, 0, 0, 5, 32, 0, 0, 0, 0x21, 2, 0, 0}
  };

  /** Where Everyone stands in EVERYBODY. */
  private static final int EVERYONE = 0;

  private AccessList() {}

  /**
   * Whether everybody may change the object. Entries count in their order, as for AccessCheck: what
   * an earlier one denies a later one cannot allow.
   *
   * @param acl the bytes of an ACL
   * @throws IllegalArgumentException when they are none
   */
  public static boolean everybodyMayChange(byte[] acl) {
    ByteBuffer bytes = ByteBuffer.wrap(acl).order(ByteOrder.LITTLE_ENDIAN);
    if (acl.length < HEADER) {
      throw new IllegalArgumentException("an ACL of " + acl.length + " bytes");
    }
    int count = Short.toUnsignedInt(bytes.getShort(4));
    int[] denied = new int[EVERYBODY.length];
    int at = HEADER;
    for (int i = 0; i < count; i++) {
      if (at + ACE_HEADER > acl.length) {
        throw new IllegalArgumentException("entry " + i + " begins behind the end");
      }
      int type = acl[at];
      int flags = acl[at + 1];
      int size = Short.toUnsignedInt(bytes.getShort(at + 2));
      if (size < ACE_HEADER || at + size > acl.length) {
        throw new IllegalArgumentException("entry " + i + " has a size of " + size);
      }
      int who = (flags & INHERIT_ONLY) != 0 ? -1 : who(acl, at + ACE_HEADER, at + size);
      if (who >= 0) {
        int mask = bytes.getInt(at + 4) & CHANGE;
        if (type == DENIED) {
          deny(denied, who, mask);
        } else if (type == ALLOWED && (mask & ~denied[who]) != 0) {
          return true;
        }
      }
      at += size;
    }
    return false;
  }

  /** What Everyone may not, nobody may. */
  private static void deny(int[] denied, int who, int mask) {
    for (int i = 0; i < denied.length; i++) {
      if (i == who || who == EVERYONE) {
        denied[i] |= mask;
      }
    }
  }

  private static int who(byte[] acl, int from, int to) {
    for (int i = 0; i < EVERYBODY.length; i++) {
      int end = from + EVERYBODY[i].length;
      if (end <= to && Arrays.equals(acl, from, end, EVERYBODY[i], 0, EVERYBODY[i].length)) {
        return i;
      }
    }
    return -1;
  }
}
