package io.github.goenv.timing.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReport.ActionTime;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TraceEventsTest {
  static List<BuildReport> reports() {
    return List.of(
        SampleReports.recorded("go1.21-hello-cold", true),
        SampleReports.recorded("go1.26-hello-cold", true),
        SampleReports.recorded("go1.27-cgo-cold", true),
        SampleReports.recorded("go1.27-broken", false),
        SampleReports.missing(),
        SampleReports.hostile(),
        SampleReports.large(600, 1));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void everyActionThatRanIsASliceOfItsOwnTime(BuildReport report) throws IOException {
    Map<Integer, JsonObject> slices = new HashMap<>();
    for (JsonObject event : events(report, "X")) {
      if (!event.get("cat").getAsString().equals("tool")) {
        slices.put(event.getAsJsonObject("args").get("id").getAsInt(), event);
      }
    }
    int ran = 0;
    for (ActionTime action : report.actions()) {
      if (action.startNs() != null) {
        ran++;
        JsonObject slice = slices.get(action.id());
        assertThat(nanos(slice, "ts")).isEqualTo(action.startNs());
        assertThat(nanos(slice, "dur")).isEqualTo(action.endNs() - action.startNs());
      }
    }
    assertThat(slices).hasSize(ran);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void aLaneIsAThreadWithANameWhoseSlicesNestOrFollow(BuildReport report) throws IOException {
    List<Integer> named = new ArrayList<>();
    for (JsonObject event : events(report, "M")) {
      if (event.get("name").getAsString().equals("thread_name")) {
        named.add(event.get("tid").getAsInt());
      }
    }
    assertThat(named).doesNotHaveDuplicates();
    Map<Integer, Long> actionEnds = new HashMap<>();
    for (JsonObject slice : events(report, "X")) {
      int tid = slice.get("tid").getAsInt();
      assertThat(named).contains(tid);
      long start = nanos(slice, "ts");
      long end = start + nanos(slice, "dur");
      if (slice.get("cat").getAsString().equals("tool")) {
        assertThat(end).isLessThanOrEqualTo(actionEnds.get(tid));
      } else {
        assertThat(start).isGreaterThanOrEqualTo(actionEnds.getOrDefault(tid, 0L));
        actionEnds.put(tid, end);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void anArrowLeavesOneSliceAndEndsInAnother(BuildReport report) throws IOException {
    Map<Integer, JsonObject> leave = new HashMap<>();
    for (JsonObject event : events(report, "s")) {
      assertThat(leave.put(event.get("id").getAsInt(), event)).isNull();
    }
    List<JsonObject> arrive = events(report, "f");
    assertThat(arrive).hasSameSizeAs(leave.values());
    List<JsonObject> slices = events(report, "X");
    for (JsonObject end : arrive) {
      JsonObject start = leave.get(end.get("id").getAsInt());
      assertThat(nanos(start, "ts")).isLessThanOrEqualTo(nanos(end, "ts"));
      assertThat(end.get("bp").getAsString()).isEqualTo("e");
      JsonObject source = enclosing(slices, start);
      JsonObject target = enclosing(slices, end);
      assertThat(source).isNotNull();
      assertThat(target).isNotNull();
      assertThat(source).isNotEqualTo(target);
      ActionTime waiting = action(report, target);
      ActionTime waited = action(report, source);
      assertThat(waiting.stage()).isNotEqualTo("go");
      assertThat(waited.stage()).isNotEqualTo("go");
      assertThat(reaches(report, waiting, waited.id())).isTrue();
    }
    long programs =
        report.actions().stream()
            .filter(action -> action.endNs() != null && !"go".equals(action.stage()))
            .count();
    assertThat(arrive.size()).isLessThan((int) Math.max(1, programs));
  }

  @Test
  void arrowsPassThroughActionsWithoutAProgram() throws IOException {
    List<JsonObject> arrows = events(SampleReports.recorded("go1.26-hello-cold", true), "f");
    assertThat(arrows).hasSizeGreaterThan(40);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void countersEndAtNothingAndNeverCountMoreThanRan(BuildReport report) throws IOException {
    List<JsonObject> counters = events(report, "C");
    long before = 0;
    JsonObject last = null;
    for (JsonObject event : counters) {
      assertThat(nanos(event, "ts")).isGreaterThanOrEqualTo(before);
      before = nanos(event, "ts");
      for (Map.Entry<String, JsonElement> value : event.getAsJsonObject("args").entrySet()) {
        assertThat(value.getValue().getAsDouble()).isBetween(0.0, 1.0 * report.actions().size());
      }
      if (event.get("name").getAsString().equals("actions")) {
        last = event.getAsJsonObject("args");
      }
    }
    if (last != null) {
      assertThat(last.get("running").getAsInt()).isZero();
      assertThat(last.get("waiting").getAsInt()).isZero();
    }
    assertThat(counters.isEmpty()).isEqualTo(report.actions().isEmpty());
  }

  @Test
  void lanesAreWorkersWhereTheyAreKnown() throws IOException {
    assertThat(threadNames(SampleReports.large(100, 1))).contains("worker 1", "worker 8");
    assertThat(threadNames(SampleReports.recorded("go1.26-hello-cold", true)))
        .containsExactly("lane 1", "lane 2");
  }

  @Test
  void toolsLieInTheirActionAndSayThatTheirPlaceWasNotMeasured() throws IOException {
    List<JsonObject> tools =
        events(SampleReports.large(100, 1), "X").stream()
            .filter(event -> event.get("cat").getAsString().equals("tool"))
            .toList();
    assertThat(tools).isNotEmpty();
    assertThat(tools.get(0).getAsJsonObject("args").get("position").getAsString())
        .startsWith("not measured");
  }

  @Test
  void aReportWithoutTimesIsATraceWithoutSlices() throws IOException {
    JsonObject trace = trace(SampleReports.missing());
    assertThat(trace.getAsJsonObject("otherData").get("timing").getAsString()).isEqualTo("missing");
    assertThat(events(SampleReports.missing(), "X")).isEmpty();
  }

  private static List<String> threadNames(BuildReport report) throws IOException {
    return events(report, "M").stream()
        .filter(event -> event.get("name").getAsString().equals("thread_name"))
        .map(event -> event.getAsJsonObject("args").get("name").getAsString())
        .toList();
  }

  private static ActionTime action(BuildReport report, JsonObject slice) {
    int id = slice.getAsJsonObject("args").get("id").getAsInt();
    return report.actions().stream().filter(each -> each.id() == id).findFirst().orElseThrow();
  }

  private static boolean reaches(BuildReport report, ActionTime from, int to) {
    Map<Integer, ActionTime> byId = new HashMap<>();
    report.actions().forEach(action -> byId.put(action.id(), action));
    List<Integer> seen = new ArrayList<>(from.deps());
    for (int i = 0; i < seen.size(); i++) {
      if (seen.get(i) == to) {
        return true;
      }
      for (Integer dep : byId.get(seen.get(i)).deps()) {
        if (!seen.contains(dep)) {
          seen.add(dep);
        }
      }
    }
    return false;
  }

  /** The action's slice that a flow event binds to, as viewers find it. */
  private static JsonObject enclosing(List<JsonObject> slices, JsonObject flow) {
    for (JsonObject slice : slices) {
      long start = nanos(slice, "ts");
      boolean inside =
          start <= nanos(flow, "ts") && nanos(flow, "ts") < start + nanos(slice, "dur");
      if (inside
          && slice.get("tid").equals(flow.get("tid"))
          && !slice.get("cat").getAsString().equals("tool")) {
        return slice;
      }
    }
    return null;
  }

  private static long nanos(JsonObject event, String name) {
    return event.get(name).getAsBigDecimal().multiply(BigDecimal.valueOf(1_000)).longValueExact();
  }

  private static List<JsonObject> events(BuildReport report, String phase) throws IOException {
    List<JsonObject> events = new ArrayList<>();
    for (JsonElement event : trace(report).getAsJsonArray("traceEvents")) {
      if (event.getAsJsonObject().get("ph").getAsString().equals(phase)) {
        events.add(event.getAsJsonObject());
      }
    }
    return events;
  }

  private static JsonObject trace(BuildReport report) throws IOException {
    StringWriter out = new StringWriter();
    TraceEvents.write(report, out);
    return JsonParser.parseString(out.toString()).getAsJsonObject();
  }
}
