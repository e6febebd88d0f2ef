package io.github.goenv.probe.windows.api;

import org.jspecify.annotations.Nullable;

/** A security identifier's bytes as text (winnt.h SID; MS-DTYP 2.4.2). */
public final class Sid {
  private static final int HEADER = 8;

  /** SID_MAX_SUB_AUTHORITIES. */
  private static final int MOST_PARTS = 15;

  private Sid() {}

  /** {@code S-1-5-18}; null when the bytes are no SID. */
  public static @Nullable String text(byte[] sid) {
    if (sid.length < HEADER || sid[0] != 1) {
      return null;
    }
    int parts = sid[1] & 0xFF;
    if (parts > MOST_PARTS || HEADER + 4 * parts > sid.length) {
      return null;
    }
    long authority = 0;
    for (int i = 2; i < HEADER; i++) {
      authority = authority << 8 | sid[i] & 0xFF;
    }
    StringBuilder text = new StringBuilder("S-1-").append(authority);
    for (int part = 0; part < parts; part++) {
      long value = 0;
      for (int i = 3; i >= 0; i--) {
        value = value << 8 | sid[HEADER + 4 * part + i] & 0xFF;
      }
      text.append('-').append(value);
    }
    return text.toString();
  }

  /**
   * The bytes of {@code S-1-5-18}.
   *
   * @throws IllegalArgumentException when the text is no SID
   */
  public static byte[] bytes(String text) {
    String[] words = text.split("-", -1);
    int parts = words.length - 3;
    if (parts < 0 || parts > MOST_PARTS || !words[0].equals("S") || !words[1].equals("1")) {
      throw new IllegalArgumentException("no SID: " + text);
    }
    byte[] sid = new byte[HEADER + 4 * parts];
    sid[0] = 1;
    sid[1] = (byte) parts;
    long authority = Long.parseLong(words[2]);
    for (int i = HEADER - 1; i >= 2; i--) {
      sid[i] = (byte) authority;
      authority >>= 8;
    }
    for (int part = 0; part < parts; part++) {
      int value = Integer.parseUnsignedInt(words[3 + part]);
      for (int i = 0; i < 4; i++) {
        sid[HEADER + 4 * part + i] = (byte) (value >> 8 * i);
      }
    }
    return sid;
  }

  /** How many bytes a SID has whose first two bytes these are. */
  public static int length(int parts) {
    return HEADER + 4 * (parts & 0xFF);
  }

  /** What kind of account it is, in the words of {@code WindowsSystem}. */
  public static String kind(String sid) {
    return switch (sid) {
      case "S-1-5-18" -> "local-system";
      case "S-1-5-19" -> "local-service";
      case "S-1-5-20" -> "network-service";
      default -> {
        if (sid.startsWith("S-1-5-80-")) {
          yield "virtual-service";
        }
        // Accounts of this machine or a domain, and of Microsoft Entra ID.
        yield sid.startsWith("S-1-5-21-") || sid.startsWith("S-1-12-1-") ? "user" : "other";
      }
    };
  }
}
