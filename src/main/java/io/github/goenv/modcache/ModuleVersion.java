package io.github.goenv.modcache;

import java.util.Locale;

/**
 * A module at a version, and the names that it has in GOMODCACHE.
 *
 * @param path its path, such as {@code github.com/Azure/azure-sdk-for-go}
 * @param version its version, such as {@code v1.2.3}
 */
public record ModuleVersion(String path, String version) {

  /** Path and version as go writes them, {@code example.com/m@v1.2.3}. */
  public String name() {
    return path + "@" + version;
  }

  /**
   * The directory that it is extracted to, below GOMODCACHE; what a checksum database is asked for.
   */
  public String folder() {
    return escaped(path) + "@" + escaped(version);
  }

  /** What its files in GOMODCACHE begin with, to their ending. */
  public String download() {
    return "cache/download/" + escaped(path) + "/@v/" + escaped(version);
  }

  /**
   * Capitals are written as ! and the small letter (golang.org/x/mod/module, {@code EscapePath}).
   */
  private static String escaped(String text) {
    if (text.toLowerCase(Locale.ROOT).equals(text)) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        escaped.append('!').append((char) (c - 'A' + 'a'));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** The opposite of {@link #escaped}. */
  static String unescaped(String text) {
    if (text.indexOf('!') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
      if (c == '!' && next >= 'a' && next <= 'z') {
        plain.append((char) (next - 'a' + 'A'));
        i++;
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
