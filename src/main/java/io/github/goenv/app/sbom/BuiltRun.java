package io.github.goenv.app.sbom;

import io.github.goenv.go.GoTarget;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A {@code go build} that succeeded.
 *
 * @param files what it built
 * @param words after {@code go}
 * @param environment what differed from the environment of Maven
 * @param directory where go ran
 * @param host the system it ran on
 */
public record BuiltRun(
    GoTarget target,
    List<Path> files,
    List<String> words,
    Map<String, String> environment,
    Path directory,
    GoTarget host,
    Instant started,
    Instant finished) {

  /** Keeps its own copies. */
  public BuiltRun {
    files = List.copyOf(files);
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
  }
}
