package io.github.goenv.signature;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** One block of a PEM text (RFC 7468). */
final class Pem {
  private static final String BEGIN = "-----BEGIN ";
  private static final String DASHES = "-----";

  private final String label;
  private final byte[] der;

  private Pem(String label, byte[] der) {
    this.label = label;
    this.der = der;
  }

  /** Such as {@code PRIVATE KEY}. */
  String label() {
    return label;
  }

  /** What is in it; empty where it cannot be read. */
  byte[] der() {
    return der.clone();
  }

  /** The first block; null when the text has none that is whole. */
  static @Nullable Pem read(String text) {
    int begin = text.indexOf(BEGIN);
    int dashes = begin < 0 ? -1 : text.indexOf(DASHES, begin + BEGIN.length());
    if (dashes < 0) {
      return null;
    }
    String label = text.substring(begin + BEGIN.length(), dashes);
    int from = dashes + DASHES.length();
    int end = text.indexOf("-----END " + label + DASHES, from);
    if (end < 0) {
      return null;
    }
    StringBuilder base64 = new StringBuilder(end - from);
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c > ' ') {
        base64.append(c);
      }
    }
    try {
      return new Pem(label, Base64.getDecoder().decode(base64.toString()));
    } catch (IllegalArgumentException e) {
      // The old forms have lines of headers; their label says what they are.
      return new Pem(label, new byte[0]);
    }
  }
}
