package io.github.goenv.app.timings;

import io.github.goenv.text.Texts;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReportJson;
import io.github.goenv.timing.console.TimingTable;
import io.github.goenv.timing.graph.BuildReports;
import io.github.goenv.timing.graph.BuildRun;
import io.github.goenv.timing.graph.Recording;
import io.github.goenv.timing.graph.TimingReader;
import io.github.goenv.timing.graph.TraceReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Goes through the work on a tiny action graph and trace, so that the JVM has loaded what it takes
 * before there is a real one; changes nothing and shows nothing.
 */
public final class TimingWarmUp {
  private static final int ACTIONS = 24;

  /** Bytes after which the JVM has compiled the loop that goes over them. */
  private static final int TRACE = 1 << 16;

  private TimingWarmUp() {}

  /** Reads, adds up, prints to nowhere. */
  public static void run() {
    BuildRun run =
        new BuildRun(
            "os",
            "arch",
            null,
            List.of("go"),
            true,
            Instant.EPOCH,
            1,
            1,
            Map.of(),
            List.of(),
            List.of());
    BuildReport report =
        BuildReports.of(
            run,
            new Recording(
                TimingReader.read(new StringReader(graph())),
                TraceReader.read(new ByteArrayInputStream(trace())),
                null));
    TimingTable.lines(report, false, new Keys());
    try (Writer nowhere = Writer.nullWriter()) {
      BuildReportJson.write(report, nowhere);
    } catch (IOException e) {
      throw new IllegalStateException("a writer to nowhere cannot fail", e);
    }
  }

  /** Texts without a bundle: bundles are for one thread. */
  private static final class Keys implements Texts {
    @Override
    public String text(String key, Map<String, String> args) {
      return key;
    }
  }

  private static String graph() {
    StringBuilder json = new StringBuilder(ACTIONS * 400).append('[');
    for (int id = 0; id < ACTIONS; id++) {
      json.append(id == 0 ? "" : ",")
          .append("{\"ID\":")
          .append(id)
          .append(",\"Mode\":\"build\",\"Package\":\"example.com/p")
          .append(id)
          .append("\",\"Deps\":[")
          .append(id + 1 < ACTIONS ? Integer.toString(id + 1) : "")
          .append("],\"Priority\":1,\"NeedBuild\":true,\"ActionID\":\"a\",\"BuildID\":\"a/b\"")
          .append(",\"TimeReady\":\"2026-01-02T03:04:05.678901234Z\"")
          .append(",\"TimeStart\":\"2026-01-02T03:04:05.678901234Z\"")
          .append(",\"TimeDone\":\"2026-01-02T03:04:05.778901234Z\"")
          .append(",\"Cmd\":[\"/go/pkg/tool/linux_amd64/compile -o a.a\"],\"CmdReal\":1234567}");
    }
    return json.append(']').toString();
  }

  private static byte[] trace() {
    StringBuilder lines = new StringBuilder(TRACE + 1_000).append("[\n");
    for (int i = 0; lines.length() < TRACE; i++) {
      char phase = "BsE".charAt(i % 3);
      lines.append(i == 0 ? "" : ",").append("{\"name\":\"Executing action (build example.com/p");
      lines.append(i % ACTIONS).append(")\",\"ph\":\"").append(phase);
      lines.append("\",\"ts\":1767323045678901.2,\"pid\":0,\"tid\":1}\n");
    }
    return lines.append(']').toString().getBytes(StandardCharsets.UTF_8);
  }
}
