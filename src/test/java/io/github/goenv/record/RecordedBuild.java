package io.github.goenv.record;

import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.graph.BuildReports;
import io.github.goenv.timing.graph.BuildRun;
import io.github.goenv.timing.graph.TimingFiles;
import io.github.goenv.timing.graph.TimingReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reports of the builds in the test resources {@code timing/comparison}. */
public final class RecordedBuild {
  private RecordedBuild() {}

  /** The action graph as go wrote it. */
  static Path graph(String name, Path folder) throws IOException {
    String resource = "/io/github/goenv/timing/comparison/" + name + ".json.gz";
    Path file = folder.resolve(name + ".graph.json");
    try (InputStream in = new GZIPInputStream(RecordedBuild.class.getResourceAsStream(resource))) {
      Files.write(file, in.readAllBytes());
    }
    return file;
  }

  public static BuildReport report(
      String name, Path folder, Instant startedAt, Duration wall, String... flags)
      throws IOException {
    BuildRun run =
        new BuildRun(
            "linux",
            "amd64",
            "go1.26.8",
            List.of(flags),
            true,
            startedAt,
            wall.toNanos(),
            2,
            Map.of(),
            List.of(),
            List.of());
    return BuildReports.of(
        run, TimingReader.read(new TimingFiles(graph(name, folder), null, null)));
  }
}
