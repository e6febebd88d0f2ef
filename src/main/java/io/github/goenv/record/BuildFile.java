package io.github.goenv.record;

import io.github.goenv.json.UnreadableFile;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.SnapshotJson;
import io.github.goenv.text.Text;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.graph.ActionGraph;
import io.github.goenv.timing.graph.ForeignBuild;
import io.github.goenv.timing.graph.Recording;
import io.github.goenv.timing.graph.TimingFiles;
import io.github.goenv.timing.graph.TimingReader;
import io.github.goenv.timing.graph.Unreadable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Files that tell of a build: records, reports, and what go itself writes. */
public final class BuildFile {
  /** More than any snapshot; a small compressed file can hold gigabytes. */
  private static final int MAX_SNAPSHOT = 64 << 20;

  private BuildFile() {}

  /** Whether a file holds an action graph, which is an array; a report is an object. */
  public static boolean isActionGraph(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      int c = in.read();
      while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
        c = in.read();
      }
      return c == '[';
    }
  }

  /**
   * The report of a build that somebody else started.
   *
   * @throws UnreadableFile when the file holds no action graph that can be used
   */
  public static BuildReport foreign(Path graph, @Nullable Path trace, String goos, String goarch)
      throws IOException {
    Recording recording = TimingReader.read(new TimingFiles(graph, trace, null));
    if (recording.graph() instanceof Unreadable unreadable) {
      throw none(unreadable.reason());
    }
    if (((ActionGraph) recording.graph()).state() == ActionGraph.State.NOT_RUN) {
      throw none(Unreadable.Reason.INTERRUPTED);
    }
    return ForeignBuild.report(recording, goos, goarch);
  }

  private static UnreadableFile none(Unreadable.Reason reason) {
    return new UnreadableFile(Text.of("timing.reason." + reason.code()), null);
  }

  /** A record or a {@code build-<goos>-<goarch>.json}. */
  public static BuildReport report(Path file) throws IOException {
    return RecordStore.read(file);
  }

  /** The machine kept beside a record. */
  public static Snapshot machine(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      byte[] bytes = in.readNBytes(MAX_SNAPSHOT + 1);
      if (bytes.length > MAX_SNAPSHOT) {
        throw new UnreadableFile(
            Text.of("saved.snapshot.large", "most", String.valueOf(MAX_SNAPSHOT >> 20)), null);
      }
      return SnapshotJson.read(new String(bytes, StandardCharsets.UTF_8));
    } catch (EOFException | ZipException e) {
      throw RecordFile.damaged(e);
    }
  }
}
