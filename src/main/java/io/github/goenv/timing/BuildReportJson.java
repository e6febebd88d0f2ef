package io.github.goenv.timing;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import io.github.goenv.timing.BuildReport.ActionTime;
import io.github.goenv.timing.BuildReport.ModuleTime;
import io.github.goenv.timing.BuildReport.Note;
import io.github.goenv.timing.BuildReport.StageTime;
import io.github.goenv.timing.BuildReport.Step;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A build report as JSON and back. The same report always gives the same text; entries of lists
 * stand on one line each. The format is described by {@code
 * /io/github/goenv/schema/build.schema.json}.
 */
public final class BuildReportJson {
  private static final FormattingStyle BLOCK = FormattingStyle.PRETTY;
  private static final FormattingStyle LINE =
      FormattingStyle.COMPACT.withSpaceAfterSeparators(true);

  private final JsonWriter json;

  private BuildReportJson(Writer out) {
    json = new JsonWriter(out);
    json.setFormattingStyle(BLOCK);
    json.setSerializeNulls(true);
  }

  /** Writes a report and a line end; does not close {@code out}. */
  public static void write(BuildReport report, Writer out) throws IOException {
    BuildReportJson self = new BuildReportJson(out);
    self.report(report);
    self.json.flush();
    out.write('\n');
    out.flush();
  }

  /**
   * Reads a report; fields that this version does not know are ignored.
   *
   * @throws IOException when the text is no such report; the message names the place
   */
  public static BuildReport read(Reader in) throws IOException {
    return new BuildReportParser(in).parse();
  }

  private void report(BuildReport report) throws IOException {
    json.beginObject();
    json.name("schemaVersion").value(BuildReport.SCHEMA_VERSION);
    json.name("goos").value(report.goos());
    json.name("goarch").value(report.goarch());
    json.name("goVersion").value(report.goVersion());
    json.name("command").beginArray();
    for (String word : report.command()) {
      json.value(word);
    }
    json.endArray();
    json.name("outcome").value(word(report.outcome()));
    json.name("startedAt").value(report.startedAt().toString());
    millis("wallMs", report.wallNs());
    json.name("cpus").value(report.cpus());
    json.name("settings").beginObject();
    for (Map.Entry<String, String> setting : report.settings().entrySet()) {
      json.name(setting.getKey()).value(setting.getValue());
    }
    json.endObject();
    json.name("precision").value(report.precision());
    json.name("timing").beginObject();
    json.name("state").value(word(report.timing().state()));
    json.name("reason").value(report.timing().reason());
    json.name("detail").value(report.timing().detail());
    json.endObject();
    json.name("packagesBuilt").value(report.packagesBuilt());
    json.name("packagesCached").value(report.packagesCached());
    millis("bestWallMs", report.bestWallNs());
    reasons(Reasons.of(report));
    stages(report.stages());
    criticalPath(report.criticalPath());
    modules(report.modules());
    json.name("artifact");
    artifact(report.artifact());
    artifacts(report.artifacts());
    notes(report.notes());
    TestTimes tests = report.tests();
    if (tests != null) {
      TestTimesJson.write(tests, json, BLOCK, LINE);
    }
    actions(report.actions());
    json.endObject();
  }

  /** Follows from the rest: whoever reads a report finds them again. */
  private void reasons(List<Reason> reasons) throws IOException {
    json.name("reasons").beginArray();
    for (Reason reason : reasons) {
      beginLine();
      json.name("code").value(reason.code());
      millis("ms", reason.ns());
      args(reason.args());
      endLine();
    }
    json.endArray();
  }

  private void stages(List<StageTime> stages) throws IOException {
    json.name("stages").beginArray();
    for (StageTime stage : stages) {
      beginLine();
      json.name("stage").value(stage.stage());
      json.name("count").value(stage.count());
      millis("totalMs", stage.totalNs());
      millis("meanMs", stage.meanNs());
      millis("p50Ms", stage.p50Ns());
      millis("p95Ms", stage.p95Ns());
      millis("maxMs", stage.maxNs());
      millis("cpuMs", stage.cpuNs());
      json.name("scans").value(stage.scans());
      millis("scanMs", stage.scanNs());
      endLine();
    }
    json.endArray();
  }

  private void actions(List<ActionTime> actions) throws IOException {
    json.name("actions").beginArray();
    ActionRow row = new ActionRow();
    for (ActionTime action : actions) {
      json.jsonValue(row.of(action));
    }
    json.endArray();
  }

  private void criticalPath(List<Step> steps) throws IOException {
    json.name("criticalPath").beginArray();
    for (Step step : steps) {
      beginLine();
      json.name("package").value(step.importPath());
      json.name("stage").value(step.stage());
      millis("ms", step.toolNs());
      millis("cpuMs", step.cpuNs());
      endLine();
    }
    json.endArray();
  }

  private void modules(List<ModuleTime> modules) throws IOException {
    json.name("modules").beginArray();
    for (ModuleTime module : modules) {
      beginLine();
      json.name("path").value(module.path());
      json.name("version").value(module.version());
      millis("toolMs", module.toolNs());
      millis("cpuMs", module.cpuNs());
      endLine();
    }
    json.endArray();
  }

  private void artifacts(List<Artifact> artifacts) throws IOException {
    json.name("artifacts").beginArray();
    for (Artifact artifact : artifacts) {
      artifact(artifact);
    }
    json.endArray();
  }

  private void artifact(@Nullable Artifact artifact) throws IOException {
    if (artifact == null) {
      json.nullValue();
      return;
    }
    json.beginObject();
    json.name("path").value(artifact.path());
    json.name("size").value(artifact.size());
    json.name("sha256").value(artifact.sha256());
    json.name("machine").value(artifact.machine());
    json.endObject();
  }

  private void notes(List<Note> notes) throws IOException {
    json.name("notes").beginArray();
    for (Note note : notes) {
      beginLine();
      json.name("code").value(note.code());
      args(note.args());
      endLine();
    }
    json.endArray();
  }

  private void args(Map<String, String> args) throws IOException {
    json.name("args").beginObject();
    for (Map.Entry<String, String> arg : new TreeMap<>(args).entrySet()) {
      json.name(arg.getKey()).value(arg.getValue());
    }
    json.endObject();
  }

  private void beginLine() throws IOException {
    json.beginObject();
    json.setFormattingStyle(LINE);
  }

  private void endLine() throws IOException {
    json.endObject();
    json.setFormattingStyle(BLOCK);
  }

  private void millis(String name, @Nullable Long nanos) throws IOException {
    json.name(name);
    if (nanos == null) {
      json.nullValue();
    } else {
      json.jsonValue(Decimals.millis(nanos));
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
