package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.policy.PolicyRequest;
import io.github.goenv.app.timings.ShowTimings;
import io.github.goenv.app.timings.TimingsRequest;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Shows where the time of a recorded build went, and compares it with an earlier one: on the
 * console, as a page ({@code build-<goos>-<goarch>.html}) and as a trace ({@code .trace.json}) for
 * Perfetto or speedscope. Without parameters it takes the newest record that {@code goenv:build}
 * left of each target. Needs no pom when a file is given.
 *
 * @since 0.1.0
 */
@Mojo(name = "timings", requiresProject = false, aggregator = true, threadSafe = true)
public class TimingsMojo extends AbstractTimingMojo {

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timings.skip", defaultValue = "false")
  boolean timingsSkip;

  /**
   * The build to show: a record, a {@code build-<goos>-<goarch>.json}, or an action graph that go
   * itself wrote, for example in a script that sets {@code GOFLAGS=-debug-actiongraph=FILE}.
   * Default: the newest record of each target.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timing.record")
  @Nullable File record;

  /**
   * The trace that go wrote with the action graph given by {@code goenv.timing.record} ({@code
   * -debug-trace=FILE}).
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timing.trace")
  @Nullable File trace;

  /**
   * The target's operating system, for an action graph, which does not contain it. Example: {@code
   * windows}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.goos", defaultValue = "unknown")
  String goos = "unknown";

  /**
   * The target's architecture, for an action graph, which does not contain it. Example: {@code
   * arm64}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.goarch", defaultValue = "unknown")
  String goarch = "unknown";

  /**
   * A saved machine whose findings are shown on the page, for a build that has none in its record;
   * {@code goenv:snapshot} saves one.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.snapshot")
  @Nullable File snapshot;

  /**
   * Removes home directory, user and host names from files, also from names of packages and
   * modules. Credentials are always removed, from the console too.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.redact", defaultValue = "true")
  boolean redact = true;

  @Override
  String goal() {
    return "timings";
  }

  @Override
  boolean skipsGoal() {
    return timingsSkip;
  }

  @Override
  void run() throws CannotRun, Rejected {
    Path base = Path.of(session.getExecutionRootDirectory()).toAbsolutePath();
    new ShowTimings(
            new TimingsRequest(
                version(),
                path(record),
                path(trace),
                goos,
                goarch,
                places(),
                record == null ? path(outputDirectory) : reports(),
                slower(base),
                path(defenderReport),
                policy(PolicyRequest.Expect.NOTHING),
                path(snapshot),
                pageLanguage(),
                redact),
            output())
        .run();
  }

  private List<Path> places() {
    if (timingRecords != null) {
      return List.of(timingRecords.toPath().toAbsolutePath());
    }
    if (outputDirectory != null) {
      return List.of(outputDirectory.toPath().toAbsolutePath().resolve("records"));
    }
    List<Path> places = new ArrayList<>();
    for (MavenProject project : session.getProjects()) {
      if (project.getFile() != null) {
        Path place = Path.of(project.getBuild().getDirectory(), "goenv", "records");
        if (places.isEmpty() || Files.isDirectory(place)) {
          places.add(place);
        }
      }
    }
    return places;
  }
}
