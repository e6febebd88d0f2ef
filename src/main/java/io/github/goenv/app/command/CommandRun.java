package io.github.goenv.app.command;

import io.github.goenv.go.GoTarget;
import io.github.goenv.toolchain.GoRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One command of go. */
record CommandRun(
    List<String> words, Map<String, String> environment, Path directory, GoTarget target)
    implements GoRun {
  CommandRun {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
  }
}
