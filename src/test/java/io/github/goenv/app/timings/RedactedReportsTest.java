package io.github.goenv.app.timings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.app.timings.RedactedReports.Pair;
import io.github.goenv.record.EarlierBuild;
import io.github.goenv.record.RecordStore;
import io.github.goenv.record.RecordedBuild;
import io.github.goenv.record.Records;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.timing.BuildComparison;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.ReportTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedactedReportsTest {
  private static final Redaction ANNA = Redaction.of("/home/anna", "anna", "thinkpad", false);

  @TempDir Path folder;

  /** Of a project that has the user's name in all its paths. */
  private BuildReport plain(int minute) throws IOException {
    BuildReport cold =
        RecordedBuild.report(
            "cold",
            folder,
            Instant.parse("2026-11-23T08:00:00Z").plus(Duration.ofMinutes(minute)),
            Duration.ofSeconds(10),
            "/home/anna/sdk/go/bin/go",
            "build",
            "./cmd/anna");
    return ReportTexts.change(cold, text -> text.replace("example.com/", "example.com/anna/"));
  }

  private static long named(BuildReport report, String name) {
    return report.actions().stream()
        .filter(action -> String.valueOf(action.importPath()).contains(name))
        .count();
  }

  @Test
  void aRecordWithNamesComparesWithOneWithout() throws IOException {
    BuildReport before = plain(0);
    BuildReport after = RedactedReports.of(plain(1), ANNA);
    assertThat(named(before, "/anna/")).isPositive();
    assertThat(named(after, "anna")).isZero();
    assertThat(named(after, "/<user>/")).isEqualTo(named(before, "/anna/"));

    Pair alike = RedactedReports.alike(before, after, ANNA);
    BuildComparison comparison = BuildComparison.of(alike.before(), alike.after());
    BuildComparison same = BuildComparison.of(before, plain(1));
    assertThat(comparison.packages()).hasSameSizeAs(same.packages());
    assertThat(comparison.misses())
        .extracting("cause")
        .containsExactlyElementsOf(
            same.misses().stream().map(miss -> (Object) miss.cause()).toList());
    assertThat(comparison.flagsGone()).isEmpty();
    assertThat(BuildComparison.of(before, after).packages().size())
        .as("not alike")
        .isLessThan(same.packages().size());
  }

  @Test
  void twoOfAKindStayAsTheyAre() throws IOException {
    Pair plain = RedactedReports.alike(plain(0), plain(1), ANNA);
    assertThat(plain).isEqualTo(new Pair(plain(0), plain(1)));
    BuildReport clean = RedactedReports.of(plain(0), ANNA);
    assertThat(RedactedReports.alike(clean, clean, ANNA)).isEqualTo(new Pair(clean, clean));
  }

  @Test
  void theEarlierBuildIsFoundAmongRecordsWithNames() throws IOException {
    RecordStore store = new RecordStore(folder.resolve("records"), 10);
    BuildReport before = plain(0);
    Records.write(store, before);
    Records.write(
        store,
        RecordedBuild.report(
            "cold",
            folder,
            Instant.parse("2026-11-23T08:00:30Z"),
            Duration.ofSeconds(10),
            "go",
            "build",
            "-race",
            "./cmd/anna"));
    BuildReport after = RedactedReports.of(plain(1), ANNA);
    assertThat(Regressions.earlier(store, after, ANNA).report()).isEqualTo(before);
    assertThat(EarlierBuild.of(store, after, each -> each).report()).isNotEqualTo(before);
  }
}
