package io.github.goenv.timing.page;

import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReport.ActionTime;
import io.github.goenv.timing.BuildReport.ToolTime;
import io.github.goenv.timing.Decimals;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/**
 * A build report as trace events in JSON, which Perfetto, speedscope and {@code chrome://tracing}
 * read (the format is that of catapult's "Trace Event Format"). One thread for each worker of go;
 * where the record does not know workers, actions are packed on lanes so that none overlap. A flow
 * arrow leads to each action from the one it waited for last ({@link LastWait}).
 */
public final class TraceEvents {
  private static final int PID = 1;

  private final BuildReport report;
  private final Spans spans;
  private final Lanes lanes;
  private final Writer out;
  private final JsonLine line = new JsonLine();
  private String separator = "";

  private TraceEvents(BuildReport report, Writer out) {
    this.report = report;
    this.out = out;
    spans = new Spans(report.actions());
    lanes = Lanes.of(spans);
  }

  /**
   * Writes the trace and a line end; does not close {@code out}. Needs memory in proportion to the
   * actions; a report without times gives a trace without slices.
   *
   * @param out encodes as UTF-8; best a buffered one
   */
  public static void write(BuildReport report, Writer out) throws IOException {
    new TraceEvents(report, out).write();
    out.flush();
  }

  private void write() throws IOException {
    out.write("{\"displayTimeUnit\":\"ms\",\n\"otherData\":");
    out.write(about());
    out.write(",\n\"traceEvents\":[\n");
    names();
    for (int at : spans.byStart()) {
      slice(at);
    }
    flows();
    CoreUse.walk(spans, this::counters);
    out.write("\n]}\n");
  }

  private String about() {
    int missing = 0;
    for (int i = 0; i < spans.size(); i++) {
      missing += spans.drawn(i) ? 0 : 1;
    }
    return line.begin()
        .text("target", report.goos() + "/" + report.goarch())
        .text("goVersion", report.goVersion())
        .text("outcome", report.outcome().name().toLowerCase(Locale.ROOT))
        .text("zero", report.startedAt().toString())
        .number("wallMs", Decimals.millis(report.wallNs()))
        .text("precision", report.precision())
        .text("timing", report.timing().state().name().toLowerCase(Locale.ROOT))
        .number("actionsWithoutTimes", missing)
        .text(
            "arrows",
            "to each action that started a program, from the one with a program that ended last of"
                + " those it depends on, directly or through actions without a program")
        .text(
            "busyCores",
            "CPU time of the programs of an action, spread evenly over the action's run")
        .end();
  }

  private void names() throws IOException {
    begin("M", "process_name", 0).open("args");
    line.text(
            "name",
            (report.tests() == null ? "go build " : "go test ")
                + report.goos()
                + "/"
                + report.goarch())
        .close();
    end();
    List<String> names = lanes.names();
    for (int i = 0; i < names.size(); i++) {
      begin("M", "thread_name", tid(i)).open("args").text("name", names.get(i)).close();
      end();
      begin("M", "thread_sort_index", tid(i)).open("args").number("sort_index", i).close();
      end();
    }
  }

  private void slice(int at) throws IOException {
    ActionTime action = spans.action(at);
    String stage = action.stage();
    begin("X", name(at, action), tid(lanes.lane(at)))
        .text("cat", stage == null ? "action" : stage)
        .number("ts", Decimals.micros(spans.start(at)))
        .number("dur", Decimals.micros(spans.end(at) - spans.start(at)))
        .open("args")
        .number("id", action.id())
        .text("package", action.importPath())
        .text("mode", action.mode())
        .text("stage", stage)
        .bool("cached", action.cached())
        .number("toolMs", Decimals.millis(action.toolNs()))
        .number("cpuMs", Decimals.millis(action.cpuNs()))
        .number("queueMs", Decimals.millis(action.queueNs()))
        .close();
    end();
    tools(at, action);
  }

  /** Tools are measured as sums: their lengths are true, where they lie in the action is not. */
  private void tools(int at, ActionTime action) throws IOException {
    long start = spans.start(at);
    long left = spans.end(at) - start;
    for (ToolTime tool : action.tools()) {
      if (tool.ns() < 0 || tool.ns() > left) {
        return;
      }
      left -= tool.ns();
    }
    for (ToolTime tool : action.tools()) {
      begin("X", tool.tool(), tid(lanes.lane(at)))
          .text("cat", "tool")
          .number("ts", Decimals.micros(start))
          .number("dur", Decimals.micros(tool.ns()))
          .open("args")
          .number("processes", tool.count())
          .number("cpuMs", Decimals.millis(tool.cpuNs()))
          .text("position", "not measured: the tools of an action are laid end to end")
          .close();
      end();
      start += tool.ns();
    }
  }

  private void flows() throws IOException {
    int[] last = LastWait.of(spans);
    for (int i = 0; i < last.length; i++) {
      if (last[i] != LastWait.NOTHING && spans.program(i)) {
        flow(i, last[i]);
      }
    }
  }

  /** An arrow begins in the last nanosecond of its source, for at its end the slice is closed. */
  private void flow(int to, int from) throws IOException {
    long leaves = Math.max(spans.start(from), spans.end(from) - 1);
    if (leaves > spans.start(to)) {
      return;
    }
    begin("s", "waits for", tid(lanes.lane(from)))
        .text("cat", "dependency")
        .number("id", to)
        .number("ts", Decimals.micros(leaves));
    end();
    begin("f", "waits for", tid(lanes.lane(to)))
        .text("cat", "dependency")
        .number("id", to)
        .text("bp", "e")
        .number("ts", Decimals.micros(spans.start(to)));
    end();
  }

  private void counters(long atNs, int running, int waiting, double cores) throws IOException {
    String at = Decimals.micros(atNs);
    begin("C", "actions", 0).number("ts", at).open("args");
    line.number("running", running).number("waiting", waiting).close();
    end();
    begin("C", "cores", 0).number("ts", at).open("args");
    line.number("busy", Decimals.micros(Math.round(cores * 1_000))).close();
    end();
  }

  private String name(int at, ActionTime action) {
    String what = action.mode();
    String stage = action.stage();
    if (stage != null && spans.program(at)) {
      what = stage;
    }
    return action.importPath() == null ? what : what + " " + action.importPath();
  }

  private static int tid(int lane) {
    return lane + 1;
  }

  private JsonLine begin(String phase, String name, int tid) {
    return line.begin().text("ph", phase).text("name", name).number("pid", PID).number("tid", tid);
  }

  private void end() throws IOException {
    out.write(separator);
    out.write(line.end());
    separator = ",\n";
  }
}
