package io.github.goenv.modcache;

import java.nio.file.Path;

/** Asks go for the modules of a build. */
@FunctionalInterface
public interface ModuleQuestion {
  /** The format of the answer: a line for each module, the one that replaces it in its place. */
  String FORMAT =
      "{{if not .Main}}{{with .Replace}}{{if .Version}}{{.Path}} {{.Version}}{{end}}"
          + "{{else}}{{.Path}} {{.Version}}{{end}}{{end}}";

  /**
   * How it came out.
   *
   * @param text the lines, when {@code good}, else what go said
   */
  record Answer(boolean good, String text) {}

  /** Lists the modules of the build in {@code directory}, without the network. */
  Answer of(Path directory) throws InterruptedException;
}
