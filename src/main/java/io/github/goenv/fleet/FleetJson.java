package io.github.goenv.fleet;

import com.google.gson.stream.JsonWriter;
import io.github.goenv.report.Standing;
import io.github.goenv.report.WellFormed;
import io.github.goenv.text.Texts;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes {@code fleet.json}; its form is a contract ({@code fleet.schema.json}). */
public final class FleetJson {
  /** Version of the form. */
  public static final String SCHEMA_VERSION = "1.0";

  private static final Standing[] COUNTED = {
    Standing.ERROR, Standing.WARNING, Standing.INFO, Standing.UNKNOWN, Standing.ACCEPTED
  };

  private final JsonWriter json;
  private final UnaryOperator<String> redact;

  private FleetJson(JsonWriter json, UnaryOperator<String> redact) {
    this.json = json;
    this.redact = redact;
  }

  /**
   * Writes a report; the same one gives the same bytes.
   *
   * @param redact takes personal data out of every text
   * @param texts English
   */
  public static void write(
      FleetReport report, UnaryOperator<String> redact, Texts texts, Writer out)
      throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.setIndent(" ");
    json.setSerializeNulls(true);
    new FleetJson(json, redact).write(report, texts);
    json.flush();
    out.write('\n');
  }

  private void write(FleetReport report, Texts texts) throws IOException {
    Fleet fleet = report.fleet();
    json.beginObject();
    json.name("schemaVersion").value(SCHEMA_VERSION);
    json.name("tool").beginObject();
    json.name("name").value("goenv-maven-plugin");
    json.name("version").value(report.toolVersion()).endObject();
    json.name("createdAt").value(report.createdAt());
    json.name("machines").beginArray();
    for (Machine machine : fleet.machines()) {
      machine(machine);
    }
    json.endArray();
    json.name("checks").beginArray();
    for (Fleet.Row row : fleet.rows()) {
      json.beginObject();
      json.name("id").value(row.id());
      for (Standing standing : COUNTED) {
        json.name(standing.word()).value(row.count(standing));
      }
      json.endObject();
    }
    json.endArray();
    json.name("goVersions").beginArray();
    for (Fleet.Version version : fleet.versions()) {
      json.beginObject();
      json.name("version").value(version.version().isEmpty() ? null : clean(version.version()));
      json.name("machines").value(version.machines()).endObject();
    }
    json.endArray();
    json.name("outliers").beginArray();
    for (Outlier outlier : report.outliers()) {
      outlier(outlier);
    }
    json.endArray();
    json.name("changes");
    changes(report.changes());
    json.name("unreadable").beginArray();
    for (Unread unread : fleet.unread()) {
      json.beginObject();
      json.name("file").value(clean(unread.file()));
      json.name("reason").value(clean(unread.reason().in(texts))).endObject();
    }
    json.endArray();
    json.endObject();
  }

  private void machine(Machine machine) throws IOException {
    json.beginObject();
    json.name("name").value(clean(machine.name()));
    json.name("from").value(machine.from());
    json.name("takenAt").value(clean(machine.takenAt()));
    json.name("toolVersion").value(clean(machine.toolVersion()));
    json.name("os").value(clean(machine.os()));
    json.name("arch").value(clean(machine.arch()));
    json.name("osVersion").value(clean(machine.osVersion()));
    json.name("ci").value(orNull(machine.ci()));
    json.name("goVersion").value(orNull(machine.goVersion()));
    json.name("findings").beginArray();
    for (Found found : machine.findings()) {
      json.beginObject();
      json.name("id").value(clean(found.id()));
      json.name("standing").value(found.standing().word());
      json.name("subject").value(clean(found.subject()));
      json.name("message").value(clean(found.message()));
      json.name("fingerprint").value(clean(found.fingerprint())).endObject();
    }
    json.endArray();
    json.endObject();
  }

  private void outlier(Outlier outlier) throws IOException {
    json.beginObject();
    json.name("machine").value(clean(outlier.machine()));
    json.name("os").value(clean(outlier.os()));
    json.name("what").value(clean(outlier.what()));
    json.name("value").value(orNull(outlier.value()));
    json.name("most").value(orNull(outlier.most()));
    json.name("share").value(outlier.share());
    json.name("of").value(outlier.of());
    json.endObject();
  }

  private void changes(@Nullable FleetChanges changes) throws IOException {
    if (changes == null) {
      json.nullValue();
      return;
    }
    json.beginObject();
    json.name("since").value(clean(changes.since()));
    names("added", changes.added());
    names("missing", changes.missing());
    json.name("steps").beginArray();
    for (FleetChanges.Step step : changes.steps()) {
      json.beginObject();
      json.name("machine").value(clean(step.machine()));
      json.name("what").value(clean(step.what()));
      json.name("subject").value(clean(step.subject()));
      json.name("before").value(orNull(step.before()));
      json.name("after").value(orNull(step.after())).endObject();
    }
    json.endArray();
    json.endObject();
  }

  private void names(String name, List<String> names) throws IOException {
    json.name(name).beginArray();
    for (String each : names) {
      json.value(clean(each));
    }
    json.endArray();
  }

  private @Nullable String orNull(@Nullable String text) {
    return text == null ? null : clean(text);
  }

  private String clean(String text) {
    return redact.apply(WellFormed.utf16(text));
  }
}
