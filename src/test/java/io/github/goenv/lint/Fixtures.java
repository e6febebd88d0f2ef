package io.github.goenv.lint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Outputs of real tools, with the directory they ran in as /src. */
final class Fixtures {
  private Fixtures() {}

  static String read(String name) throws IOException {
    try (InputStream in = Fixtures.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
