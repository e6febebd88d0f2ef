package io.github.goenv.app.gobuild;

import io.github.goenv.go.GoTarget;
import io.github.goenv.gobuild.BuildResult;
import io.github.goenv.gobuild.BuiltFile;
import io.github.goenv.gobuild.plan.BuildPlan;
import io.github.goenv.gobuild.plan.Program;
import io.github.goenv.gobuild.plan.Programs;
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

  /** Two programs by one run of go. */
  static BuildResult programs() {
    BuildPlan plan =
        new BuildPlan(
                PLAN.target(),
                List.of("build", "-o", "/home/ann/project/target/bin/", "./..."),
                PLAN.environment(),
                PLAN.directory(),
                Path.of("/home/ann/project/target/bin"),
                true,
                PLAN.timing(),
                null)
            .writing(
                new Programs(
                    List.of(
                        new Program("x/server", "server.exe", "server.exe"),
                        new Program("x/b", "b.exe", "b.exe")),
                    null));
    List<BuiltFile> files =
        List.of(
            new BuiltFile(plan.files().get(0), 12_345_678, "cd".repeat(32), null, null, List.of()),
            new BuiltFile(plan.files().get(1), 2_345_678, "ef".repeat(32), null, null, List.of()));
    return of(plan, files);
  }

  /** Packages of which none is main. */
  static BuildResult library() {
    return of(programs().plan().writing(new Programs(List.of(), null)), List.of());
  }

  private static BuildResult of(BuildPlan plan, List<BuiltFile> files) {
    BuildResult built = built();
    return new BuildResult(plan, COMMAND, built.startedAt(), built.exit(), files, built.timing());
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
