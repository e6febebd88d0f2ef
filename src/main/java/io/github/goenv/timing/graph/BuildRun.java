package io.github.goenv.timing.graph;

import io.github.goenv.timing.Artifact;
import io.github.goenv.timing.BuildModule;
import io.github.goenv.timing.TestTimes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the caller of go knows of one {@code go build} or {@code go test}.
 *
 * @param goos the target's operating system
 * @param goarch the target's architecture
 * @param goVersion as {@code go env GOVERSION} says it; null when not known
 * @param command the program and its arguments
 * @param success whether go exited with 0
 * @param startedAt when the process was started
 * @param wallNs nanoseconds from the start of the process to its end
 * @param cpus logical processors go could use; null when not known
 * @param settings what {@code go env} said of variables that concern speed, by name
 * @param modules the modules that packages of the program come from; empty when not known
 * @param artifacts what was built; empty when there is nothing
 * @param tests what became of tests, by their own words; null of a build
 */
public record BuildRun(
    String goos,
    String goarch,
    @Nullable String goVersion,
    List<String> command,
    boolean success,
    Instant startedAt,
    long wallNs,
    @Nullable Integer cpus,
    Map<String, String> settings,
    List<BuildModule> modules,
    List<Artifact> artifacts,
    @Nullable TestTimes tests) {

  /** Keeps its own copies of lists and map. */
  public BuildRun {
    command = List.copyOf(command);
    settings = Map.copyOf(settings);
    modules = List.copyOf(modules);
    artifacts = List.copyOf(artifacts);
  }

  /** A build. */
  public BuildRun(
      String goos,
      String goarch,
      @Nullable String goVersion,
      List<String> command,
      boolean success,
      Instant startedAt,
      long wallNs,
      @Nullable Integer cpus,
      Map<String, String> settings,
      List<BuildModule> modules,
      List<Artifact> artifacts) {
    this(
        goos, goarch, goVersion, command, success, startedAt, wallNs, cpus, settings, modules,
        artifacts, null);
  }
}
