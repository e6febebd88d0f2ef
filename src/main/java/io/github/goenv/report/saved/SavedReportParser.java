package io.github.goenv.report.saved;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.goenv.change.Change;
import io.github.goenv.change.ChangeJson;
import io.github.goenv.json.JsonText;
import io.github.goenv.json.UnreadableFile;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Report;
import io.github.goenv.report.Severity;
import io.github.goenv.report.saved.SavedReports.Detail;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one report; used once. */
final class SavedReportParser {
  /** A report nests five deep; what is skipped may nest some more. */
  private static final int DEEPEST = 32;

  private final JsonText source;
  private final JsonReader json;
  private final SavedFields fields;
  private final Detail detail;

  SavedReportParser(Reader in, Detail detail) {
    source = new JsonText(in);
    json = source.reader();
    json.setNestingLimit(DEEPEST);
    fields = new SavedFields(json);
    this.detail = detail;
  }

  /** What is wrong when parsing has failed. */
  UnreadableFile unreadable(Exception e) {
    return source.unreadable(e, "saved.value");
  }

  SavedReport parse() throws IOException {
    JsonToken first = json.peek();
    if (first != JsonToken.BEGIN_OBJECT) {
      throw new UnreadableFile(Text.of("saved.other", "missing", "schemaVersion"), null);
    }
    String schema = null;
    String tool = "";
    boolean named = false;
    String startedAt = "";
    SavedHost host = null;
    Report.GoSummary go = null;
    List<SavedResult> results = null;
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "schemaVersion" -> schema = schema();
        case "tool" -> {
          tool = tool();
          named = true;
        }
        case "startedAt" -> startedAt = fields.text();
        case "host" -> host = host();
        case "go" -> go = go();
        case "results" -> results = fields.list(this::result);
        case "takenAt" -> throw new UnreadableFile(Text.of("saved.other.snapshot"), null);
        default -> json.skipValue();
      }
    }
    json.endObject();
    if (json.peek() != JsonToken.END_DOCUMENT) {
      throw new IllegalStateException("more than one value");
    }
    need(schema, "schemaVersion");
    need(named ? tool : null, "tool");
    results = need(results, "results");
    return new SavedReport(tool, startedAt, need(host, "host"), go, results);
  }

  private static <T> T need(@Nullable T value, String name) throws UnreadableFile {
    if (value == null) {
      throw new UnreadableFile(Text.of("saved.other", "missing", name), null);
    }
    return value;
  }

  /** A report of a newer form is refused before any more of it is read. */
  private String schema() throws IOException {
    String version = fields.text();
    if (!version.startsWith("1.")) {
      throw new UnreadableFile(Text.of("saved.newer", "version", version), null);
    }
    return version;
  }

  private String tool() throws IOException {
    String version = "";
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "version" -> version = fields.text();
        default -> json.skipValue();
      }
    }
    json.endObject();
    return version;
  }

  private SavedHost host() throws IOException {
    String os = "";
    String arch = "";
    String osVersion = "";
    String ci = null;
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "os" -> os = fields.text();
        case "arch" -> arch = fields.text();
        case "osVersion" -> osVersion = fields.text();
        case "ci" -> ci = fields.find();
        default -> json.skipValue();
      }
    }
    json.endObject();
    return new SavedHost(os, arch, osVersion, ci);
  }

  private Report.@Nullable GoSummary go() throws IOException {
    if (fields.isNull()) {
      return null;
    }
    String executable = "";
    String version = null;
    String goroot = null;
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "executable" -> executable = fields.text();
        case "version" -> version = fields.find();
        case "goroot" -> goroot = fields.find();
        default -> json.skipValue();
      }
    }
    json.endObject();
    return new Report.GoSummary(executable, version, goroot);
  }

  /** One result; null for one that is not to be kept. */
  private @Nullable SavedResult result() throws IOException {
    boolean all = detail == Detail.ALL;
    String id = null;
    Outcome outcome = null;
    Severity severity = null;
    String subject = "";
    String message = "";
    List<SavedFix> fixes = List.of();
    boolean accepted = false;
    String follows = null;
    String fingerprint = "";
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "id" -> id = fields.text();
        case "outcome" -> outcome = fields.word(Outcome.values(), Outcome::word);
        case "severity" -> severity = fields.orNull(Severity.values(), Severity::word);
        case "subject" -> subject = fields.text();
        case "message" -> message = fields.text();
        case "fixes" -> fixes = all ? fields.list(this::fix) : fields.skip();
        case "accepted" -> accepted = accepted();
        case "followsFrom" -> follows = fields.find();
        case "fingerprint" -> fingerprint = fields.text();
        default -> json.skipValue();
      }
    }
    if (id == null || outcome == null || outcome == Outcome.FAIL && severity == null) {
      throw new IllegalStateException("a result needs id and outcome, a failure its severity");
    }
    json.endObject();
    if (!all
        && outcome != Outcome.FAIL
        && outcome != Outcome.UNKNOWN
        && outcome != Outcome.CRASHED) {
      return null;
    }
    return new SavedResult(
        id, outcome, severity, subject, message, fixes, accepted, follows, fingerprint);
  }

  /** Whether there is an acceptance; it is skipped. */
  private boolean accepted() throws IOException {
    if (fields.isNull()) {
      return false;
    }
    if (json.peek() != JsonToken.BEGIN_OBJECT) {
      throw new IllegalStateException("no acceptance");
    }
    json.skipValue();
    return true;
  }

  private SavedFix fix() throws IOException {
    String title = "";
    String text = "";
    boolean elevation = false;
    Change change = null;
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "title" -> title = fields.text();
        case "text" -> text = fields.text();
        case "elevation" -> elevation = json.nextBoolean();
        case "change" -> change = ChangeJson.read(json);
        default -> json.skipValue();
      }
    }
    json.endObject();
    return new SavedFix(title, text, elevation, change);
  }
}
