package io.github.goenv.network;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The certificates in a PEM file, taken as Go takes them (encoding/pem, {@code Decode};
 * crypto/x509, {@code AppendCertsFromPEM}): a block with headers, of another type or with broken
 * base64 is silently skipped.
 */
final class PemBlocks {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "\n-----END ";
  private static final String DASHES = "-----";
  private static final String CERTIFICATE = "CERTIFICATE";

  private final Map<String, Optional<byte[]>> decoded;
  private final List<byte[]> certificates = new ArrayList<>();
  private int begun;

  private PemBlocks(Map<String, Optional<byte[]>> decoded) {
    this.decoded = decoded;
  }

  /**
   * Reads a file's content.
   *
   * @param decoded what has been decoded already, as a directory of certificates has most of them
   *     twice; more is added
   */
  static PemBlocks of(byte[] content, Map<String, Optional<byte[]>> decoded) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    PemBlocks blocks = new PemBlocks(decoded);
    String begin = BEGIN + CERTIFICATE + DASHES;
    for (int at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, at + 1)) {
      blocks.begun++;
    }
    int from = 0;
    while (from >= 0) {
      from = blocks.next(text, from);
    }
    return blocks;
  }

  /** The DER of each certificate block; the same array for the same block. */
  List<byte[]> certificates() {
    return certificates;
  }

  /** How many blocks begin as that of a certificate, good or not. */
  int begun() {
    return begun;
  }

  /**
   * Reads the block that the next END line closes.
   *
   * @return where to go on; -1 at the end
   */
  private int next(String text, int from) {
    int end = text.indexOf(END, from);
    if (end < 0) {
      return -1;
    }
    int trailer = end + END.length();
    int begin = text.lastIndexOf(BEGIN, end - BEGIN.length());
    if (begin < from || begin > from && text.charAt(begin - 1) != '\n') {
      return trailer;
    }
    int lineEnd = lineEnd(text, begin);
    String first = trimmed(text, begin + BEGIN.length(), lineEnd);
    if (!first.endsWith(DASHES)) {
      return trailer;
    }
    String type = first.substring(0, first.length() - DASHES.length());
    int body = Math.min(lineEnd + 1, text.length());
    boolean headers = false;
    while (body < end + 1 && trimmed(text, body, lineEnd(text, body)).indexOf(':') >= 0) {
      headers = true;
      body = Math.min(lineEnd(text, body) + 1, text.length());
    }
    String closing = type + DASHES;
    if (!text.startsWith(closing, trailer)
        || !trimmed(text, trailer + closing.length(), lineEnd(text, trailer)).isEmpty()) {
      return trailer;
    }
    Optional<byte[]> bytes =
        decoded.computeIfAbsent(text.substring(Math.min(body, end), end), PemBlocks::decoded);
    if (bytes.isEmpty()) {
      return trailer;
    }
    if (!headers && type.equals(CERTIFICATE)) {
      certificates.add(bytes.get());
    }
    return Math.min(lineEnd(text, trailer) + 1, text.length());
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** A line without white space at its end. */
  private static String trimmed(String text, int from, int to) {
    int end = to;
    if (end > from && end < text.length() && text.charAt(end - 1) == '\r') {
      end--;
    }
    while (end > from && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
      end--;
    }
    return text.substring(Math.min(from, end), end);
  }

  /** What is left without spaces and line breaks; empty when it is not base64. */
  private static Optional<byte[]> decoded(String body) {
    // By string searches: in a short run a loop over characters is interpreted.
    String plain = body.replace("\n", "").replace("\r", "").replace(" ", "").replace("\t", "");
    // Go wants the padding, Java does not.
    if (plain.length() % 4 != 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getDecoder().decode(plain));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
