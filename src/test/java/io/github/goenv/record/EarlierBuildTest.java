package io.github.goenv.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.go.GoTarget;
import io.github.goenv.timing.BuildReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierBuildTest {
  @TempDir Path folder;

  private BuildReport kept(RecordStore store, String name, int minute) throws IOException {
    return kept(store, name, minute, ".");
  }

  private BuildReport kept(RecordStore store, String name, int minute, String... words)
      throws IOException {
    String[] command = new String[words.length + 2];
    command[0] = "go";
    command[1] = "build";
    System.arraycopy(words, 0, command, 2, words.length);
    Instant start = Instant.parse("2026-11-23T08:00:00Z").plus(Duration.ofMinutes(minute));
    BuildReport report = RecordedBuild.report(name, folder, start, Duration.ofSeconds(10), command);
    Records.write(store, report);
    return report;
  }

  @Test
  void takesTheNewestOfTheSameKindElseTheNewest() throws IOException {
    RecordStore store = new RecordStore(folder.resolve("records"), 10);
    BuildReport cold = kept(store, "cold", 0);
    assertThat(EarlierBuild.of(store, cold, UnaryOperator.identity())).isNull();
    BuildReport warm = kept(store, "warm", 1);
    assertThat(EarlierBuild.of(store, warm, UnaryOperator.identity()).report()).isEqualTo(cold);
    BuildReport changed = kept(store, "body-changed", 2);
    assertThat(EarlierBuild.of(store, changed, UnaryOperator.identity()).report()).isEqualTo(warm);
    BuildReport again = kept(store, "everything", 3);
    assertThat(EarlierBuild.of(store, again, UnaryOperator.identity()).report()).isEqualTo(cold);
    assertThat(EarlierBuild.of(store, kept(store, "warm", 4), UnaryOperator.identity()).report())
        .isEqualTo(warm);
  }

  @Test
  void prefersTheSameCommandAndThenTheSamePackages() throws IOException {
    RecordStore store = new RecordStore(folder.resolve("records"), 10);
    BuildReport shop = kept(store, "cold", 0, ".");
    kept(store, "cold", 1, "-tags=x", ".");
    BuildReport other = kept(store, "all-before", 2, ".");
    assertThat(
            EarlierBuild.of(store, kept(store, "everything", 3, "."), UnaryOperator.identity())
                .report())
        .isEqualTo(shop);
    assertThat(
            EarlierBuild.of(
                    store, kept(store, "everything", 4, "-v", "."), UnaryOperator.identity())
                .report())
        .isEqualTo(newest(store, 3));
    assertThat(
            EarlierBuild.of(store, kept(store, "body-changed", 5, "."), UnaryOperator.identity())
                .report())
        .isEqualTo(newest(store, 4));
    assertThat(
            EarlierBuild.of(store, kept(store, "all-after", 6, "."), UnaryOperator.identity())
                .report())
        .isEqualTo(other);
  }

  private static BuildReport newest(RecordStore store, int minute) throws IOException {
    return store.list(new GoTarget("linux", "amd64")).records().stream()
        .map(RecordStore.Kept::report)
        .filter(
            report -> report.startedAt().equals(Instant.parse("2026-11-23T08:0" + minute + ":00Z")))
        .findFirst()
        .orElseThrow();
  }
}
