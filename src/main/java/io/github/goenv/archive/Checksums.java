package io.github.goenv.archive;

import io.github.goenv.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file of SHA-256 digests as {@code sha256sum -c} reads it. */
public final class Checksums {
  /** The name of that file. */
  public static final String NAME = "checksums.txt";

  private static final Pattern LINE = Pattern.compile("(\\\\?)([0-9a-f]{64})  (.+)");

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

  /**
   * The digests by the paths of the files, from such lines.
   *
   * @return null where one of them is none
   */
  public static @Nullable Map<String, String> read(String lines) {
    Map<String, String> digests = new TreeMap<>();
    for (String line : lines.lines().toList()) {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        return null;
      }
      String name = parts.group(3);
      digests.put(parts.group(1).isEmpty() ? name : unescaped(name), parts.group(2));
    }
    return digests;
  }

  private static String unescaped(String name) {
    StringBuilder text = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '\\' && i + 1 < name.length()) {
        char next = name.charAt(++i);
        text.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
      } else {
        text.append(c);
      }
    }
    return text.toString();
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
