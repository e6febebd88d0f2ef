package io.github.goenv.app.timings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.app.RecordingLog;
import io.github.goenv.app.policy.PolicyRequest;
import io.github.goenv.record.RecordStore;
import io.github.goenv.record.RecordedBuild;
import io.github.goenv.record.Records;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.graph.BuildReports;
import io.github.goenv.timing.graph.BuildRun;
import io.github.goenv.timing.graph.Idle;
import io.github.goenv.timing.graph.Recording;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowTimingsTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

  @TempDir Path folder;

  private final RecordingLog log = new RecordingLog("INFO");
  private RecordStore store;

  @BeforeEach
  void makeStore() {
    store = new RecordStore(folder.resolve("records"), 10);
  }

  private void idle(int minute) throws Exception {
    BuildRun run =
        new BuildRun(
            "linux",
            "amd64",
            "go1.26.8",
            List.of("go", "build"),
            true,
            MONDAY.plus(Duration.ofMinutes(minute)),
            200_000_000L,
            2,
            Map.of(),
            List.of(),
            List.of());
    Records.write(store, BuildReports.of(run, new Recording(new Idle(60, List.of()))));
  }

  private void work(int minute) throws Exception {
    Instant start = MONDAY.plus(Duration.ofMinutes(minute));
    BuildReport report =
        RecordedBuild.report("body-changed", folder, start, Duration.ofSeconds(10), "go", "build");
    Records.write(store, report);
  }

  private String shown() throws Exception {
    SlowerRequest slower = new SlowerRequest(null, false, null);
    new ShowTimings(
            new TimingsRequest(
                "1",
                null,
                null,
                "linux",
                "amd64",
                List.of(folder.resolve("records")),
                folder.resolve("out"),
                slower,
                null,
                PolicyRequest.STANDARD,
                null,
                "en",
                true),
            log.output())
        .run();
    return String.join("\n", log.lines);
  }

  @Test
  void showsTheNewestBuildThatDidSomething() throws Exception {
    work(0);
    idle(1);
    assertThat(shown())
        .contains("10.0 s", "the build after that, at 2026-11-23T08:01:00Z, found everything up")
        .doesNotContain("200 ms");
  }

  @Test
  void countsTheBuildsThatHadNothingToDo() throws Exception {
    idle(0);
    work(1);
    idle(2);
    idle(3);
    assertThat(shown())
        .contains("the 2 builds after that, the last at 2026-11-23T08:03:00Z, found everything");
  }

  @Test
  void saysNothingOfThemWhereNoneCameAfter() throws Exception {
    idle(0);
    work(1);
    assertThat(shown()).contains("10.0 s").doesNotContain("up to date");
  }

  @Test
  void showsThatNothingWasToDoWhereThereIsNoOther() throws Exception {
    idle(0);
    idle(1);
    assertThat(shown())
        .contains("go build linux/amd64: 200 ms, 0 packages built, 60 from the cache")
        .doesNotContain("after that");
  }
}
