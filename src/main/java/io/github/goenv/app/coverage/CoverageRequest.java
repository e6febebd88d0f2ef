package io.github.goenv.app.coverage;

import io.github.goenv.coverage.Minimums;
import io.github.goenv.go.GoTarget;
import io.github.goenv.toolchain.GoProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What coverage is to be reported.
 *
 * @param profiles files that {@code go test -coverprofile} was to write; those that are not there
 *     are skipped
 * @param counters directories that were GOCOVERDIR of programs; empty or missing ones are skipped
 * @param go asks go
 * @param target what the tests were compiled for, as the packages are looked up for the same
 * @param variables of go, besides those inherited
 * @param listFlags what packages are found by, such as {@code -mod=vendor} and {@code -tags=…}
 * @param directory where go ran
 * @param output where the reports are written
 * @param root the directory of the whole project, which names in reports are relative to
 * @param module the name people know it by
 * @param version of this plugin
 * @param functions how many functions the console names at most
 * @param minimums what it is held to; {@link Minimums#NONE} when a later goal holds it to them
 * @param redact takes personal data out of names
 */
public record CoverageRequest(
    List<Path> profiles,
    List<Path> counters,
    GoProcess go,
    GoTarget target,
    Map<String, String> variables,
    List<String> listFlags,
    Path directory,
    Path output,
    Path root,
    String module,
    String version,
    int functions,
    Minimums minimums,
    boolean redact) {

  public CoverageRequest {
    profiles = List.copyOf(profiles);
    counters = List.copyOf(counters);
    listFlags = List.copyOf(listFlags);
  }
}
