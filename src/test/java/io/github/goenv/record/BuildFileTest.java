package io.github.goenv.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.json.UnreadableFile;
import io.github.goenv.text.Text;
import io.github.goenv.timing.BuildReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildFileTest {
  @TempDir Path folder;

  @Test
  void readsAGraphThatGoWroteForSomebodyElse() throws IOException {
    Path graph = RecordedBuild.graph("cold", folder);
    assertThat(BuildFile.isActionGraph(graph)).isTrue();
    BuildReport report = BuildFile.foreign(graph, null, "unknown", "unknown");
    assertThat(report.packagesBuilt()).isEqualTo(63);
    assertThat(report.outcome()).isEqualTo(BuildReport.Outcome.SUCCESS);
    assertThat(report.wallNs()).isBetween(1_000_000_000L, 100_000_000_000L);
    assertThat(report.notes()).extracting(BuildReport.Note::code).contains("foreign");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[ | cut-off", "[] | wrong-shape", "[{\"ID\": \"x\"}] | wrong-shape"})
  void saysWhyAGraphCannotBeUsed(String text, String reason) throws IOException {
    Path file = Files.writeString(folder.resolve("graph.json"), text);
    assertThatThrownBy(() -> BuildFile.foreign(file, null, "linux", "amd64"))
        .isInstanceOfSatisfying(
            UnreadableFile.class,
            e -> assertThat(e.reason()).isEqualTo(Text.of("timing.reason." + reason)));
  }

  @Test
  void refusesASnapshotThatUnpacksToTooMuch() throws IOException {
    Path file = folder.resolve("bomb.json.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      byte[] spaces = new byte[1 << 20];
      for (int i = 0; i <= 64; i++) {
        out.write(spaces);
      }
    }
    assertThatThrownBy(() -> BuildFile.machine(file))
        .hasMessage("it is larger than 64 MiB, which no snapshot is");
  }
}
