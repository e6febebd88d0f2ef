package io.github.goenv.app.sbom;

import io.github.goenv.app.archive.Packable;
import io.github.goenv.snapshot.Redaction;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Of which programs bills are wanted.
 *
 * @param name of each file before its target: {@code <artifactId>-<version>}
 * @param coordinates of the Maven project
 * @param into the directory of the bills
 * @param built the programs that were built in this run
 * @param programs others, in the place of {@code built}; empty for none
 * @param version of this plugin
 * @param time of the bills, as typed; null when nobody says
 * @param environment of this process
 */
public record BillsRequest(
    String name,
    String coordinates,
    Path into,
    List<Packable> built,
    List<Path> programs,
    String version,
    @Nullable String time,
    Map<String, String> environment,
    Redaction redaction) {

  /** Keeps its own copies of the lists. */
  public BillsRequest {
    built = List.copyOf(built);
    programs = List.copyOf(programs);
  }
}
