package io.github.goenv.app.timings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.SnapshotBuilder;
import io.github.goenv.app.RecordingLog;
import io.github.goenv.record.RecordStore;
import io.github.goenv.record.RecordedBuild;
import io.github.goenv.record.Records;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.SnapshotJson;
import io.github.goenv.text.Messages;
import io.github.goenv.timing.BuildComparison;
import io.github.goenv.timing.BuildReport;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegressionGuardTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00.123456789Z");
  private static final Redaction REDACTION =
      Redaction.of("C:\\Users\\anna", "anna", "LAPTOP-7", true);
  private static final SlowerRequest NEWEST = new SlowerRequest("20%", false, null);
  private final RegressionGuard guard =
      new RegressionGuard(new BigDecimal("20"), Messages.in("en"));

  @TempDir Path folder;

  private BuildReport cold(int day, int seconds, String... flags) throws IOException {
    return RecordedBuild.report(
        "cold", folder, MONDAY.plus(Duration.ofDays(day)), Duration.ofSeconds(seconds), flags);
  }

  private static Snapshot machine(String from, String to) throws IOException {
    try (InputStream in =
        SnapshotBuilder.class.getResourceAsStream(
            "/io/github/goenv/machines/windows-healthy.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text).contains(from);
      return SnapshotJson.read(text.replace(from, to));
    }
  }

  @Test
  void saysNothingWhileItIsPutUpWith() throws IOException {
    BuildComparison comparison = BuildComparison.of(cold(0, 50), cold(1, 60));
    assertThat(guard.lines(comparison, null, null, REDACTION)).isEmpty();
  }

  @Test
  void namesTheBuildAndWhatChangedOnTheMachine() throws IOException {
    Snapshot then = machine("\"GOFLAGS\": \"\"", "\"GOFLAGS\": \"\"");
    Snapshot now = machine("\"GOFLAGS\": \"\"", "\"GOFLAGS\": \"-p=1\"");
    BuildComparison comparison =
        BuildComparison.of(
            cold(0, 50, "go", "build", "."), cold(1, 75, "go", "build", "-race", "."));
    assertThat(guard.lines(comparison, then, now, REDACTION))
        .containsExactly(
            "goenv: linux/amd64 got slower than goenv.timing.maxRegression=20% allows,"
                + " compared with the build of 2026-11-23T08:00:00Z",
            "  the whole cold build: 50.0 s before, 75.0 s now (+50 %)",
            "  changed in between: go build: nothing before, -race now",
            "  changed in between: go.env.GOFLAGS: nothing before, -p=1 now");
    assertThat(guard.lines(comparison, then, then, REDACTION))
        .endsWith("  nothing that was read of the machine changed in between");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "warm | cold | goenv.timing.maxRegression: nothing is compared, because the build of"
            + " 2026-11-23T08:00:00Z was warm and this one is cold",
        "body-changed | export-changed | goenv.timing.maxRegression, compared with the build of"
            + " 2026-11-23T08:00:00Z: Different parts came from the build cache: the whole times"
            + " are not compared, only packages that both compiled.",
        "all-before | cold | goenv.timing.maxRegression, compared with the build of"
            + " 2026-11-23T08:00:00Z: The builds are of different packages: the whole times are not"
            + " compared.",
      })
  void saysWhatItCannotCompare(String before, String after, String line) throws IOException {
    RecordStore store = new RecordStore(folder.resolve("records"), 10);
    Duration wall = Duration.ofSeconds(10);
    Records.write(store, RecordedBuild.report(before, folder, MONDAY, wall, "go", "build", "."));
    BuildReport report =
        RecordedBuild.report(after, folder, MONDAY.plusSeconds(60), wall, "go", "build", ".");
    RecordingLog log = new RecordingLog("INFO");
    Regressions.check(guard, report, store, NEWEST, null, log.output());
    assertThat(log.lines).contains("INFO " + line);
  }

  @Test
  void saysOfWhichTargetThereIsNothingYet() throws IOException {
    RecordingLog log = new RecordingLog("INFO");
    RecordStore none = new RecordStore(folder.resolve("records"), 10);
    Regressions.check(guard, cold(0, 1), none, NEWEST, null, log.output());
    assertThat(log.lines)
        .containsExactly(
            "INFO goenv.timing.maxRegression: there is no earlier record of linux/amd64 to compare"
                + " with yet");
  }

  @Test
  void comparesWithNothingWhereNoneIsNamed() throws IOException {
    RecordStore store = new RecordStore(folder.resolve("records"), 10);
    Records.write(store, cold(0, 10));
    BuildReport slow = cold(1, 60);
    SlowerRequest none = new SlowerRequest("20%", true, "None");
    RecordingLog log = new RecordingLog("INFO");

    assertThat(Regressions.check(guard, slow, store, NEWEST, null, log.output())).isTrue();
    log.lines.clear();

    assertThat(Regressions.check(guard, slow, store, none, null, log.output())).isFalse();
    assertThat(log.lines).isEmpty();
  }

  @Test
  void saysThatTheMachineIsNotKnown() throws IOException {
    List<String> lines =
        guard.lines(
            BuildComparison.of(cold(0, 50), cold(1, 75)), null, machine("a", "a"), REDACTION);
    assertThat(lines.get(lines.size() - 1))
        .isEqualTo(
            "  what changed on the machine is unknown: bind goenv:check as well, and each record"
                + " keeps what it read");
  }

  @Test
  void namesPackagesOfABuildThatCompiledThem() throws IOException {
    BuildReport after =
        RecordedBuild.report(
            "everything",
            folder,
            MONDAY.plus(Duration.ofDays(1)),
            Duration.ofSeconds(50),
            "go",
            "-a");
    assertThat(guard.lines(BuildComparison.of(cold(0, 50), after), null, null, REDACTION))
        .hasSizeGreaterThan(5)
        .anyMatch(
            line ->
                line.startsWith(
                    "  runtime: 6.33 s (CPU 5.83 s) before, 9.98 s (CPU 5.49 s) now (+58 %)"))
        .noneMatch(line -> line.contains("the whole"));
  }
}
