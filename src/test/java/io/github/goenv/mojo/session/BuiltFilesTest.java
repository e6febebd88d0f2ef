package io.github.goenv.mojo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.app.archive.Packable;
import io.github.goenv.go.GoTarget;
import io.github.goenv.gobuild.BuildResult;
import io.github.goenv.gobuild.BuiltFile;
import io.github.goenv.gobuild.plan.BuildPlan;
import io.github.goenv.process.Exit;
import io.github.goenv.timing.graph.Recording;
import io.github.goenv.timing.graph.Unreadable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is kept of several executions of build, until package. */
class BuiltFilesTest {
  private static final GoTarget HOST = new GoTarget("linux", "amd64");

  private final Map<Object, Object> context = new HashMap<>();

  @Test
  void executionsAddUpAndTheLastOfAFileCounts() {
    BuiltFiles.add(context, List.of(built("a", "b")), HOST, false);
    BuiltFiles.add(context, List.of(built("c"), built("a")), HOST, true);
    assertThat(BuiltFiles.of(context))
        .isEqualTo(
            new BuiltFiles(
                List.of(
                    new Packable(Path.of("b"), HOST, false),
                    new Packable(Path.of("c"), HOST, true),
                    new Packable(Path.of("a"), HOST, true)),
                HOST));
  }

  @Test
  void nothingIsKeptWhereNothingWasBuilt() {
    BuiltFiles nothing = new BuiltFiles(List.of(), null);
    assertThat(BuiltFiles.of(context)).isEqualTo(nothing);
    assertThat(BuiltFiles.of(null)).isEqualTo(nothing);
    BuiltFiles.add(null, List.of(built("a")), HOST, false); // a Maven that keeps nothing
  }

  private static BuildResult built(String... names) {
    Path here = Path.of(".");
    BuildPlan plan = new BuildPlan(HOST, List.of("build"), Map.of(), here, here, true, null, null);
    List<BuiltFile> files =
        Stream.of(names)
            .map(name -> new BuiltFile(Path.of(name), 1, "0", null, null, List.of()))
            .toList();
    return new BuildResult(
        plan,
        List.of("go"),
        Instant.EPOCH,
        new Exit(0, false, Duration.ZERO),
        files,
        new Recording(new Unreadable(Unreadable.Reason.OFF, "")));
  }
}
