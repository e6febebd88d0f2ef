package io.github.goenv.app.archive;

import io.github.goenv.go.GoTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be archived.
 *
 * @param name of each archive before its target: {@code <artifactId>-<version>}
 * @param project the directory of the pom, where readme and licence are looked for
 * @param into where archives and checksums are put
 * @param built the files that were built
 * @param host the system go runs on; null when nothing was built
 * @param main whether the host's programs are archived once more, as the main artifact
 * @param files further files and directories, relative to {@code project}
 * @param time of every entry, as typed; null when nobody says
 * @param environment of this process
 */
public record PackRequest(
    String name,
    Path project,
    Path into,
    List<Packable> built,
    @Nullable GoTarget host,
    boolean main,
    List<String> files,
    @Nullable String time,
    Map<String, String> environment) {

  /** Keeps its own copies of the lists. */
  public PackRequest {
    built = List.copyOf(built);
    files = List.copyOf(files);
  }
}
