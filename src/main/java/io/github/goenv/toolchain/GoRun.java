package io.github.goenv.toolchain;

import io.github.goenv.go.GoTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One command of go to run. */
public interface GoRun {
  /** The words after the executable; the first is the command, such as {@code build}. */
  List<String> words();

  /** The variables that differ from the environment of this process. */
  Map<String, String> environment();

  /** Where go runs. */
  Path directory();

  /** What go compiles for. */
  GoTarget target();
}
