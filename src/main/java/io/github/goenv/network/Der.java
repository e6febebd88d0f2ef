package io.github.goenv.network;

import io.github.goenv.snapshot.network.Certificate;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads of an X.509 certificate what reports tell (RFC 5280, 4.1). Java's own certificates would
 * load its security providers, and refuse some that Go takes.
 */
final class Der {
  private static final int INTEGER = 0x02;
  private static final int OID = 0x06;
  private static final int OCTETS = 0x04;
  private static final int BOOLEAN = 0x01;
  private static final int SEQUENCE = 0x30;
  private static final int SET = 0x31;
  private static final int VERSION = 0xA0;
  private static final int EXTENSIONS = 0xA3;
  private static final int UTC_TIME = 0x17;
  private static final int GENERALIZED_TIME = 0x18;
  private static final int BMP_STRING = 0x1E;
  private static final int UTF8_STRING = 0x0C;

  /** 2.5.4.3 and 2.5.4.10: commonName and organizationName; 2.5.4.11: organizationalUnitName. */
  private static final byte[][] NAMES = {{0x55, 4, 3}, {0x55, 4, 10}, {0x55, 4, 11}};

  /** 2.5.29.19: basicConstraints. */
  private static final byte[] BASIC_CONSTRAINTS = {0x55, 29, 19};

  private final byte[] bytes;
  private int at;
  private int end;

  private Der(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.at = from;
    this.end = to;
  }

  /**
   * Reads a certificate.
   *
   * @throws IllegalArgumentException when it is none
   */
  static Certificate certificate(byte[] bytes) {
    Der whole = new Der(bytes, 0, bytes.length);
    Der signed = whole.inside(SEQUENCE);
    Der tbs = signed.inside(SEQUENCE);
    if (whole.more()) {
      throw new IllegalArgumentException("more after the certificate");
    }
    int version = 1;
    if (tbs.tag() == VERSION) {
      Der number = tbs.inside(VERSION).inside(INTEGER);
      version = number.at < number.end ? bytes[number.end - 1] + 1 : 1;
    }
    tbs.inside(INTEGER);
    tbs.inside(SEQUENCE);
    String issuer = tbs.inside(SEQUENCE).name();
    Der validity = tbs.inside(SEQUENCE);
    String from = validity.time();
    String to = validity.time();
    String subject = tbs.inside(SEQUENCE).name();
    tbs.inside(SEQUENCE);
    return new Certificate(subject, issuer, from, to, version < 3 || tbs.authority());
  }

  private boolean more() {
    return at < end;
  }

  private int tag() {
    return more() ? bytes[at] & 0xFF : -1;
  }

  /** The content of the next element; it is stepped over here. */
  private Der inside(int tag) {
    if (tag() != tag) {
      throw new IllegalArgumentException("element " + tag() + " where " + tag + " should be");
    }
    return next();
  }

  private Der next() {
    if (at + 2 > end) {
      throw new IllegalArgumentException("cut off");
    }
    int length = bytes[at + 1] & 0xFF;
    int content = at + 2;
    if (length >= 0x80) {
      int count = length & 0x7F;
      if (count == 0 || count > 3 || content + count > end) {
        throw new IllegalArgumentException("length of " + count + " bytes");
      }
      length = 0;
      for (int i = 0; i < count; i++) {
        length = length << 8 | bytes[content++] & 0xFF;
      }
    }
    if (length > end - content) {
      throw new IllegalArgumentException("cut off");
    }
    at = content + length;
    return new Der(bytes, content, at);
  }

  private boolean is(byte[] value) {
    return Arrays.equals(bytes, at, end, value, 0, value.length);
  }

  /** The common name, else the organisation, else its unit; empty when a name has none. */
  private String name() {
    String[] found = new String[NAMES.length];
    while (more()) {
      Der set = inside(SET);
      while (set.more()) {
        Der pair = set.inside(SEQUENCE);
        Der id = pair.inside(OID);
        int type = pair.tag();
        Der value = pair.next();
        for (int i = 0; i < NAMES.length; i++) {
          if (id.is(NAMES[i])) {
            found[i] = value.text(type);
          }
        }
      }
    }
    for (String each : found) {
      if (each != null && !each.isEmpty()) {
        return each;
      }
    }
    return "";
  }

  private String text(int type) {
    Charset charset =
        switch (type) {
          case BMP_STRING -> StandardCharsets.UTF_16BE;
          case UTF8_STRING -> StandardCharsets.UTF_8;
          default -> StandardCharsets.ISO_8859_1;
        };
    StringBuilder plain = new StringBuilder();
    for (char c : new String(bytes, at, end - at, charset).toCharArray()) {
      plain.append(Character.isISOControl(c) ? ' ' : c);
    }
    return plain.toString().strip();
  }

  /** YYMMDDHHMMSSZ or YYYYMMDDHHMMSSZ, as RFC 5280, 4.1.2.5 has them. */
  private String time() {
    int type = tag();
    if (type != UTC_TIME && type != GENERALIZED_TIME) {
      throw new IllegalArgumentException("no time");
    }
    Der value = next();
    String text = new String(bytes, value.at, value.end - value.at, StandardCharsets.ISO_8859_1);
    if (type == UTC_TIME) {
      text = (text.compareTo("50") < 0 ? "20" : "19") + text;
    }
    if (text.length() != 15 || text.charAt(14) != 'Z') {
      throw new IllegalArgumentException("no time: " + text);
    }
    for (int i = 0; i < 14; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        throw new IllegalArgumentException("no time: " + text);
      }
    }
    return text.substring(0, 4)
        + '-'
        + text.substring(4, 6)
        + '-'
        + text.substring(6, 8)
        + 'T'
        + text.substring(8, 10)
        + ':'
        + text.substring(10, 12)
        + ':'
        + text.substring(12);
  }

  /** Whether the extensions say that it is one of an authority. */
  private boolean authority() {
    while (more()) {
      if (tag() != EXTENSIONS) {
        next(); // the unique identifiers
        continue;
      }
      Der all = inside(EXTENSIONS).inside(SEQUENCE);
      while (all.more()) {
        Der extension = all.inside(SEQUENCE);
        boolean constraints = extension.inside(OID).is(BASIC_CONSTRAINTS);
        if (extension.tag() == BOOLEAN) {
          extension.next();
        }
        if (constraints) {
          Der value = extension.inside(OCTETS).inside(SEQUENCE);
          return value.tag() == BOOLEAN && value.isTrue();
        }
      }
    }
    return false;
  }

  private boolean isTrue() {
    Der value = next();
    return value.more() && bytes[value.at] != 0;
  }
}
