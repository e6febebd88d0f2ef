package io.github.goenv.timing;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import io.github.goenv.json.JsonText;
import io.github.goenv.json.UnreadableFile;
import io.github.goenv.text.Text;
import io.github.goenv.timing.BuildReport.ActionTime;
import io.github.goenv.timing.BuildReport.ModuleTime;
import io.github.goenv.timing.BuildReport.Note;
import io.github.goenv.timing.BuildReport.Outcome;
import io.github.goenv.timing.BuildReport.StageTime;
import io.github.goenv.timing.BuildReport.State;
import io.github.goenv.timing.BuildReport.Step;
import io.github.goenv.timing.BuildReport.TimingStatus;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a build report; used once. */
final class BuildReportParser {
  private final JsonText text;
  private final JsonReader json;

  BuildReportParser(Reader in) {
    text = new JsonText(in);
    json = text.reader();
  }

  BuildReport parse() throws IOException {
    try {
      BuildReport report = report();
      if (json.peek() != JsonToken.END_DOCUMENT) {
        throw new IllegalStateException("more than one value");
      }
      return report;
    } catch (EOFException
        | MalformedJsonException
        | IllegalStateException
        | IllegalArgumentException
        | DateTimeException
        | ArithmeticException e) {
      throw text.unreadable(e, "saved.build.value");
    }
  }

  private BuildReport report() throws IOException {
    JsonFields top = new JsonFields();
    List<String> command = new ArrayList<>();
    List<StageTime> stages = new ArrayList<>();
    List<ActionTime> actions = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    List<ModuleTime> modules = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    JsonFields timing = new JsonFields();
    Map<String, String> settings = Map.of();
    Artifact artifact = null;
    TestTimes tests = null;
    List<Artifact> artifacts = new ArrayList<>();
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      switch (name) {
        case "command" -> list(() -> command.add(json.nextString()));
        case "stages" -> list(() -> stages.add(stage(fields())));
        case "actions" -> list(() -> actions.add(action(fields())));
        case "criticalPath" -> list(() -> steps.add(step(fields())));
        case "modules" -> list(() -> modules.add(module(fields())));
        case "notes" -> list(() -> notes.add(note()));
        case "timing" -> timing = fields();
        case "tests" -> tests = TestTimesJson.read(json);
        case "settings" -> settings = fields().values();
        case "artifact" -> artifact = artifact();
        case "artifacts" -> list(() -> artifacts.add(artifact(fields())));
        default -> top.read(json, name);
      }
    }
    json.endObject();
    String version = top.text("schemaVersion");
    if (!version.startsWith("1.")) {
      throw new UnreadableFile(Text.of("saved.newer", "version", version), null);
    }
    if (artifact != null && artifacts.isEmpty()) {
      artifacts.add(artifact); // by a version that knew of one alone
    }
    return new BuildReport(
        top.text("goos"),
        top.text("goarch"),
        top.find("goVersion"),
        command,
        Outcome.valueOf(top.text("outcome").toUpperCase(Locale.ROOT)),
        Instant.parse(top.text("startedAt")),
        top.nanos("wallMs"),
        top.integer("cpus"),
        settings,
        top.text("precision"),
        new TimingStatus(
            State.valueOf(timing.text("state").toUpperCase(Locale.ROOT)),
            timing.find("reason"),
            timing.find("detail")),
        top.integer("packagesBuilt"),
        top.integer("packagesCached"),
        top.findNanos("bestWallMs"),
        stages,
        actions,
        steps,
        modules,
        artifacts,
        notes,
        tests);
  }

  private static StageTime stage(JsonFields of) {
    return new StageTime(
        of.text("stage"),
        of.number("count"),
        of.text("stage").equals(Stage.QUEUE) ? null : of.findNanos("totalMs"),
        of.nanos("meanMs"),
        of.nanos("p50Ms"),
        of.nanos("p95Ms"),
        of.nanos("maxMs"),
        of.findNanos("cpuMs"),
        of.integer("scans"),
        of.findNanos("scanMs"));
  }

  private static ActionTime action(JsonFields of) {
    return new ActionTime(
        of.number("id"),
        of.text("mode"),
        of.find("package"),
        of.find("stage"),
        of.findNanos("startMs"),
        of.findNanos("endMs"),
        of.nanos("toolMs"),
        of.nanos("cpuMs"),
        of.nanos("queueMs"),
        Boolean.parseBoolean(of.text("cached")),
        of.deps(),
        of.find("actionId"),
        of.find("buildId"),
        of.integer("worker"),
        of.tools());
  }

  private static Step step(JsonFields of) {
    return new Step(of.find("package"), of.text("stage"), of.nanos("ms"), of.findNanos("cpuMs"));
  }

  private static ModuleTime module(JsonFields of) {
    return new ModuleTime(
        of.text("path"), of.find("version"), of.nanos("toolMs"), of.findNanos("cpuMs"));
  }

  private @Nullable Artifact artifact() throws IOException {
    if (json.peek() == JsonToken.NULL) {
      json.nextNull();
      return null;
    }
    return artifact(fields());
  }

  private static Artifact artifact(JsonFields of) {
    String size = of.find("size");
    return new Artifact(
        of.text("path"),
        size == null ? null : Long.valueOf(size),
        of.find("sha256"),
        of.find("machine"));
  }

  private Note note() throws IOException {
    String code = null;
    Map<String, String> args = new HashMap<>();
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "code" -> code = json.nextString();
        case "args" -> {
          JsonFields of = fields();
          args.putAll(of.values());
        }
        default -> json.skipValue();
      }
    }
    json.endObject();
    if (code == null) {
      throw new IllegalStateException("a note without a code");
    }
    return new Note(code, args);
  }

  private JsonFields fields() throws IOException {
    return JsonFields.of(json);
  }

  private void list(JsonFields.Entry entry) throws IOException {
    JsonFields.list(json, entry);
  }
}
