package io.github.goenv.sbom;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Package URLs of Go modules (purl-spec, type {@code golang}), in which namespace and name are in
 * lower case.
 */
public final class Purl {
  private Purl() {}

  /**
   * The URL of a module.
   *
   * @param version null for none
   */
  public static String of(String path, @Nullable String version) {
    StringBuilder url = new StringBuilder("pkg:golang");
    for (String element : path.split("/", -1)) {
      if (!element.isEmpty()) {
        url.append('/');
        encode(element.toLowerCase(Locale.ROOT), url);
      }
    }
    if (version != null && !version.isEmpty()) {
      url.append('@');
      encode(version, url);
    }
    return url.toString();
  }

  /** Of a package in a module: the rest of the path follows as subpath. */
  static String of(String path, @Nullable String version, String subpath) {
    StringBuilder url = new StringBuilder(of(path, version));
    char before = '#';
    for (String element : subpath.split("/", -1)) {
      if (!element.isEmpty() && !element.equals(".") && !element.equals("..")) {
        url.append(before);
        encode(element, url);
        before = '/';
      }
    }
    return url.toString();
  }

  private static void encode(String text, StringBuilder url) {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
        url.append(c);
      } else if (".-_~:".indexOf(c) >= 0) {
        url.append(c);
      } else {
        url.append('%')
            .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
            .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
      }
    }
  }
}
