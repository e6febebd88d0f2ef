package io.github.goenv.timing.page;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReport.ActionTime;
import io.github.goenv.timing.BuildReport.ToolTime;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A build report as trace events in JSON, which Perfetto, speedscope and {@code chrome://tracing}
 * read (the format is that of catapult's "Trace Event Format"). One thread for each worker of go;
 * where the record does not know workers, actions are packed on lanes so that none overlap. A flow
 * arrow leads to each action from the one it waited for last ({@link LastWait}).
 */
public final class TraceEvents {
  private static final int PID = 1;
  private static final FormattingStyle BLOCK = FormattingStyle.PRETTY.withIndent("");
  private static final FormattingStyle LINE = FormattingStyle.COMPACT;

  private final BuildReport report;
  private final Spans spans;
  private final Lanes lanes;
  private final JsonWriter json;

  private TraceEvents(BuildReport report, Writer out) {
    this.report = report;
    spans = new Spans(report.actions());
    lanes = Lanes.of(spans);
    json = new JsonWriter(out);
    json.setFormattingStyle(BLOCK);
  }

  /**
   * Writes the trace and a line end; does not close {@code out}. Needs memory in proportion to the
   * actions; a report without times gives a trace without slices.
   *
   * @param out best a buffered one
   */
  public static void write(BuildReport report, Writer out) throws IOException {
    TraceEvents self = new TraceEvents(report, out);
    self.write();
    self.json.flush();
    out.write('\n');
    out.flush();
  }

  private void write() throws IOException {
    json.beginObject();
    json.name("displayTimeUnit").value("ms");
    json.name("otherData").beginObject();
    about();
    json.endObject();
    json.name("traceEvents").beginArray();
    names();
    for (int at : spans.byStart()) {
      slice(at);
    }
    flows();
    Load.walk(spans, this::counters);
    json.endArray();
    json.endObject();
  }

  private void about() throws IOException {
    int missing = 0;
    for (int i = 0; i < spans.size(); i++) {
      missing += spans.drawn(i) ? 0 : 1;
    }
    optional("target", report.goos() + "/" + report.goarch());
    optional("goVersion", report.goVersion());
    json.name("outcome").value(report.outcome().name().toLowerCase(Locale.ROOT));
    json.name("zero").value(report.startedAt().toString());
    millis("wallMs", report.wallNs());
    json.name("precision").value(report.precision());
    json.name("timing").value(report.timing().state().name().toLowerCase(Locale.ROOT));
    json.name("actionsWithoutTimes").value(missing);
    json.name("arrows")
        .value(
            "to each action that started a program, from the one with a program that ended last of"
                + " those it depends on, directly or through actions without a program");
    json.name("busyCores")
        .value("CPU time of the programs of an action, spread evenly over the action's run");
  }

  private void names() throws IOException {
    begin("M", "process_name", 0);
    arg("name", "go build " + report.goos() + "/" + report.goarch());
    List<String> names = lanes.names();
    for (int i = 0; i < names.size(); i++) {
      begin("M", "thread_name", tid(i));
      arg("name", names.get(i));
      begin("M", "thread_sort_index", tid(i));
      json.name("args").beginObject().name("sort_index").value(i).endObject();
      end();
    }
  }

  private void slice(int at) throws IOException {
    ActionTime action = spans.action(at);
    String stage = action.stage();
    begin("X", name(at, action), tid(lanes.lane(at)));
    json.name("cat").value(stage == null ? "action" : Visible.of(stage));
    time(spans.start(at));
    duration(spans.end(at) - spans.start(at));
    json.name("args").beginObject();
    json.name("id").value(action.id());
    optional("package", action.importPath());
    json.name("mode").value(Visible.of(action.mode()));
    optional("stage", stage);
    json.name("cached").value(action.cached());
    millis("toolMs", action.toolNs());
    millis("cpuMs", action.cpuNs());
    millis("queueMs", action.queueNs());
    json.endObject();
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
      begin("X", tool.tool(), tid(lanes.lane(at)));
      json.name("cat").value("tool");
      time(start);
      duration(tool.ns());
      json.name("args").beginObject();
      json.name("processes").value(tool.count());
      millis("cpuMs", tool.cpuNs());
      json.name("position").value("not measured: the tools of an action are laid end to end");
      json.endObject();
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
    begin("s", "waits for", tid(lanes.lane(from)));
    json.name("cat").value("dependency").name("id").value(to);
    time(leaves);
    end();
    begin("f", "waits for", tid(lanes.lane(to)));
    json.name("cat").value("dependency").name("id").value(to).name("bp").value("e");
    time(spans.start(to));
    end();
  }

  private void counters(long atNs, int running, int waiting, double cores) throws IOException {
    begin("C", "actions", 0);
    time(atNs);
    json.name("args").beginObject();
    json.name("running").value(running).name("waiting").value(waiting);
    json.endObject();
    end();
    begin("C", "busy cores", 0);
    time(atNs);
    json.name("args").beginObject();
    json.name("cores").value(Math.round(cores * 1_000) / 1_000.0);
    json.endObject();
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

  private void begin(String phase, String name, int tid) throws IOException {
    json.beginObject();
    json.setFormattingStyle(LINE);
    json.name("ph").value(phase).name("name").value(Visible.of(name));
    json.name("pid").value(PID).name("tid").value(tid);
  }

  private void end() throws IOException {
    json.endObject();
    json.setFormattingStyle(BLOCK);
  }

  private void arg(String name, String value) throws IOException {
    json.name("args").beginObject().name(name).value(Visible.of(value)).endObject();
    end();
  }

  private void optional(String name, @Nullable String value) throws IOException {
    if (value != null) {
      json.name(name).value(Visible.of(value));
    }
  }

  private void time(long nanos) throws IOException {
    json.name("ts").jsonValue(Decimals.micros(nanos));
  }

  private void duration(long nanos) throws IOException {
    json.name("dur").jsonValue(Decimals.micros(nanos));
  }

  private void millis(String name, long nanos) throws IOException {
    json.name(name).jsonValue(Decimals.millis(nanos));
  }
}
