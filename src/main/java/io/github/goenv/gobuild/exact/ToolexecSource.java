package io.github.goenv.gobuild.exact;

import io.github.goenv.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The Go source of the helper for {@code -toolexec}.
 *
 * @param files name to content
 */
record ToolexecSource(Map<String, String> files) {
  private static final String FOLDER = "/io/github/goenv/toolexec/";
  private static final String[] NAMES = {"go.mod", "main.go", "other.go", "unix.go"};

  /** As it is in this plugin. */
  static ToolexecSource read() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : NAMES) {
      try (InputStream in = ToolexecSource.class.getResourceAsStream(FOLDER + name)) {
        if (in == null) {
          throw new IOException("the plugin lacks " + FOLDER + name);
        }
        files.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return new ToolexecSource(files);
  }

  /** Differs when the source does. */
  String hash() {
    MessageDigest digest = Sha256.start();
    for (Map.Entry<String, String> file : files.entrySet()) {
      digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(file.getValue().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return Sha256.hex(digest).substring(0, 12);
  }

  void writeTo(Path directory) throws IOException {
    Files.createDirectories(directory);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(directory.resolve(file.getKey()), file.getValue());
    }
  }
}
