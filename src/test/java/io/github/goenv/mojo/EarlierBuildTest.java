package io.github.goenv.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.build.RecordStore;
import io.github.goenv.timing.BuildReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierBuildTest {
  @TempDir Path folder;

  private BuildReport kept(RecordStore store, String name, int minute) throws IOException {
    Instant start = Instant.parse("2026-11-23T08:00:00Z").plus(Duration.ofMinutes(minute));
    BuildReport report =
        RecordedBuild.report(name, folder, start, Duration.ofSeconds(10), "go", "build", ".");
    store.write(report);
    return report;
  }

  @Test
  void takesTheNewestOfTheSameKindElseTheNewest() throws IOException {
    RecordStore store = new RecordStore(folder.resolve("records"), 10);
    BuildReport cold = kept(store, "cold", 0);
    assertThat(EarlierBuild.of(store, cold)).isNull();
    BuildReport warm = kept(store, "warm", 1);
    assertThat(EarlierBuild.of(store, warm).report()).isEqualTo(cold);
    BuildReport changed = kept(store, "body-changed", 2);
    assertThat(EarlierBuild.of(store, changed).report()).isEqualTo(warm);
    BuildReport again = kept(store, "everything", 3);
    assertThat(EarlierBuild.of(store, again).report()).isEqualTo(cold);
    assertThat(EarlierBuild.of(store, kept(store, "warm", 4)).report()).isEqualTo(warm);
  }
}
