package io.github.goenv.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Small shell scripts that play a program. */
public final class Scripts {

  public static final Duration LONG = Duration.ofMinutes(2);

  private Scripts() {}

  public static Path write(Path directory, String name, String body) {
    return file(directory, name, "#!/bin/sh\n" + body + "\n");
  }

  public static Path file(Path directory, String name, String content) {
    try {
      Path file = Files.writeString(directory.resolve(name), content);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Command command(Path program, Duration timeout, String... arguments) {
    List<String> words = new ArrayList<>();
    words.add(program.toString());
    words.addAll(List.of(arguments));
    return new Command(words, program.getParent(), Map.of("PATH", System.getenv("PATH")), timeout);
  }
}
