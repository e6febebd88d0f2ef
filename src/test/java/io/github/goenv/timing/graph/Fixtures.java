package io.github.goenv.timing.graph;

import io.github.goenv.timing.Artifact;
import io.github.goenv.timing.BuildReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Action graphs recorded from real runs; {@code README.md} beside them says how. */
public final class Fixtures {
  public static final List<String> GO_VERSIONS =
      List.of("1.21", "1.22", "1.23", "1.24", "1.25", "1.26", "1.27");

  private Fixtures() {}

  public static String text(String name) {
    return unzipped(name + ".json.gz");
  }

  public static ToolLog log(String name) {
    return ToolLogReader.read(unzipped(name + ".log.gz"));
  }

  static String unzipped(String name) {
    try (InputStream file = Fixtures.class.getResourceAsStream("/io/github/goenv/timing/" + name)) {
      if (file == null) {
        throw new AssertionError("no fixture " + name);
      }
      return new String(new GZIPInputStream(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The report of a run and its graph alone. */
  public static BuildReport report(BuildRun run, Timing graph) {
    return BuildReports.of(run, new Recording(graph));
  }

  public static Timing read(String text) {
    return TimingReader.read(new StringReader(text));
  }

  static Tracing readTrace(String text) {
    return TraceReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  public static GoTrace trace(String name) {
    return (GoTrace) readTrace(text(name + ".trace"));
  }

  public static ActionGraph graph(String name) {
    return (ActionGraph) read(text(name));
  }

  public static BuildRun run(boolean success, long wallNs, Artifact artifact) {
    return new BuildRun(
        "linux",
        "amd64",
        "go1.26.8",
        List.of("/usr/local/go/bin/go", "build", "-o", "out", "."),
        success,
        Instant.parse("2026-11-23T13:00:00Z"),
        wallNs,
        2,
        Map.of("GOFLAGS", ""),
        List.of(),
        artifact == null ? List.of() : List.of(artifact));
  }

  public static BuildReport report(String name, boolean success) {
    return report(name, success, null);
  }

  /** The report of a recorded graph and, when it is given, the trace of the same run. */
  public static BuildReport report(String name, boolean success, @Nullable Tracing trace) {
    return report(name, success, trace, null);
  }

  public static BuildReport report(
      String name, boolean success, @Nullable Tracing trace, @Nullable ToolLogging tools) {
    ActionGraph graph = graph(name);
    long first = Long.MAX_VALUE;
    long last = 0;
    for (GoAction action : graph.actions()) {
      if (action.ran()) {
        first = Math.min(first, action.startNs());
        last = Math.max(last, action.doneNs());
      }
    }
    return BuildReports.of(
        run(success, Math.max(0, last - first), null), new Recording(graph, trace, tools));
  }
}
