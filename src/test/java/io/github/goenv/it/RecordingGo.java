package io.github.goenv.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A {@code go} that keeps what each build records of its times, which the plugin deletes. A shell
 * script: Unix only.
 */
public final class RecordingGo {
  private static final String SCRIPT =
      """
      #!/bin/sh
      case $1 in
        build) ;;
        *) exec go "$@" ;;
      esac
      go "$@"
      status=$?
      count=$(ls '{directory}' | wc -l)
      kept='{directory}'/$((count + 1))
      for word; do
        case $word in
          -debug-actiongraph=*) mkdir "$kept" && cp "${word#*=}" "$kept/graph.json" ;;
        esac
      done
      if [ -n "$GOENV_TOOLEXEC_LOG" ]; then
        cp "$GOENV_TOOLEXEC_LOG" "$kept/tools.log"
      fi
      exit $status
      """;

  private RecordingGo() {}

  /**
   * Makes one.
   *
   * @param basedir gets the program, {@code go}, and the directory {@code recorded} with one
   *     directory for each build that records its times: 1, 2, …
   */
  public static Path in(Path basedir) throws IOException {
    Path recorded = Files.createDirectories(basedir.resolve("recorded"));
    Path go = basedir.resolve("go");
    Files.writeString(go, SCRIPT.replace("{directory}", recorded.toString()));
    if (!go.toFile().setExecutable(true)) {
      throw new IOException(go + " cannot be made executable");
    }
    return go;
  }
}
