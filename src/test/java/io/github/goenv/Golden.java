package io.github.goenv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whole outputs kept in files; {@code mvn test -Dgoenv.updateGolden} rewrites them. */
public final class Golden {
  private static final Path HOME = Path.of("src/test/resources/io/github/goenv");

  private Golden() {}

  /** Compares {@code actual} with the file {@code name}, or rewrites the file. */
  public static void check(String name, String actual) {
    Path file = HOME.resolve(name);
    try {
      if (System.getProperty("goenv.updateGolden") != null) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
        return;
      }
      assertThat(file).as("missing: mvn test -Dgoenv.updateGolden writes it").exists();
      assertThat(actual).as(name).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
