package io.github.goenv.archive;

import io.github.goenv.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;

/** A file of SHA-256 digests as {@code sha256sum -c} reads it. */
public final class Checksums {
  private Checksums() {}

  /**
   * The lines, by name.
   *
   * @param digests 64 hexadecimal digits of each file, by its path from where the file of checksums
   *     is, with {@code /} between names
   */
  public static String lines(Map<String, String> digests) {
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<String, String> each : new TreeMap<>(digests).entrySet()) {
      String name = escaped(each.getKey());
      // A backslash before the digest says that there are some in the name (coreutils).
      lines.append(name.equals(each.getKey()) ? "" : "\\");
      lines.append(each.getValue()).append("  ").append(name).append('\n');
    }
    return lines.toString();
  }

  private static String escaped(String name) {
    return name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  /** The digest of a file. */
  public static String digest(Path file) throws IOException {
    MessageDigest digest = Sha256.start();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return Sha256.hex(digest);
  }
}
