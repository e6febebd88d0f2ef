package io.github.goenv.report.file;

import io.github.goenv.report.ci.Anchor;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A place in the checkout, as files name it.
 *
 * @param path relative to the root of the checkout, with {@code /}, without {@code ./}
 * @param line from 1
 * @param column from 1; 0 for the whole line
 */
public record Place(String path, int line, int column) {
  private static final String HEX = "0123456789ABCDEF";

  /** Where findings stand that have no place, in a build without a pom: no file need be there. */
  public static final Place NOWHERE = new Place("pom.xml", 1, 0);

  /**
   * The place of {@code anchor}; {@code otherwise} for null and for what lies outside the checkout,
   * as readers take relative paths alone.
   */
  public static Place of(@Nullable Anchor anchor, Place otherwise) {
    String path = anchor == null ? "" : anchor.relative();
    while (path.startsWith("./")) {
      path = path.substring(2);
    }
    boolean outside =
        path.isEmpty()
            || path.startsWith("/")
            || path.equals("..")
            || path.startsWith("../")
            || path.length() > 1 && path.charAt(1) == ':';
    return anchor == null || outside
        ? otherwise
        : new Place(path, Math.max(1, anchor.line()), Math.max(0, anchor.column()));
  }

  /**
   * The path as a relative reference of RFC 3986: all but its unreserved characters and {@code /}
   * is written by the bytes of UTF-8.
   */
  String uri() {
    StringBuilder out = null;
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xFF);
      boolean plain =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '/' && c <= '9'
              || "-._~".indexOf(c) >= 0;
      if (!plain && out == null) {
        out = new StringBuilder(bytes.length + 16).append(path, 0, i);
      }
      if (out != null) {
        if (plain) {
          out.append(c);
        } else {
          out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        }
      }
    }
    return out == null ? path : out.toString();
  }
}
