package io.github.goenv.app.gobuild;

import io.github.goenv.go.GoTarget;
import io.github.goenv.gobuild.BuildResult;
import io.github.goenv.gobuild.BuiltFile;
import io.github.goenv.gobuild.plan.BuildPlan;
import io.github.goenv.process.Exit;
import io.github.goenv.timing.graph.Recording;
import io.github.goenv.timing.graph.TimingFiles;
import io.github.goenv.timing.graph.Unreadable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Builds that ended, for tests. */
public final class Results {
  public static final BuildPlan PLAN =
      new BuildPlan(
          new GoTarget("windows", "amd64"),
          List.of("build", "."),
          Map.of("SECRET", "s3cret"),
          Path.of("/home/ann/project"),
          Path.of("/home/ann/project/target/app.exe"),
          false,
          new TimingFiles(Path.of("/home/ann/project/target/goenv/graph.json"), null, null),
          null);

  static final List<String> COMMAND = List.of("/usr/local/go/bin/go", "build", ".");

  private Results() {}

  static BuildResult built() {
    return result(
        0,
        false,
        new BuiltFile(PLAN.output(), 2_345_678, "ab".repeat(32), "go1.26.8", "amd64", List.of()));
  }

  static BuildResult failed(int code) {
    return result(code, false, null);
  }

  static BuildResult timedOut() {
    return result(-1, true, null);
  }

  static BuildResult vanished() {
    return result(0, false, null);
  }

  private static BuildResult result(int code, boolean timedOut, BuiltFile file) {
    return new BuildResult(
        PLAN,
        COMMAND,
        Instant.parse("2026-11-23T10:00:00Z"),
        new Exit(code, timedOut, Duration.ofMillis(1234)),
        file == null ? List.of() : List.of(file),
        new Recording(new Unreadable(Unreadable.Reason.MISSING, "")));
  }
}
