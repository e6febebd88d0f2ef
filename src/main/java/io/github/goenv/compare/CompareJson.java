package io.github.goenv.compare;

import com.google.gson.stream.JsonWriter;
import io.github.goenv.compare.FactChange.Effect;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Pages;
import io.github.goenv.report.Result;
import io.github.goenv.report.Standing;
import io.github.goenv.report.WellFormed;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes {@code compare.json}; its form is a contract ({@code compare.schema.json}). */
public final class CompareJson {
  /** Version of the form. */
  public static final String SCHEMA_VERSION = "1.0";

  private final JsonWriter json;
  private final Texts texts;
  private final Redaction redaction;

  private CompareJson(JsonWriter json, Texts texts, Redaction redaction) {
    this.json = json;
    this.texts = texts;
    this.redaction = redaction;
  }

  /**
   * Writes a comparison; the same one gives the same bytes.
   *
   * @param toolVersion version of this plugin
   * @param redaction takes out what is known of the account and host this runs on
   * @param texts English
   */
  public static void write(
      Comparison comparison, String toolVersion, Redaction redaction, Texts texts, Writer out)
      throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.setIndent("  ");
    json.setSerializeNulls(true);
    new CompareJson(json, texts, redaction).write(comparison, toolVersion);
    json.flush();
    out.write('\n');
  }

  private void write(Comparison comparison, String toolVersion) throws IOException {
    json.beginObject();
    json.name("schemaVersion").value(SCHEMA_VERSION);
    json.name("tool").beginObject();
    json.name("name").value("goenv-maven-plugin");
    json.name("version").value(toolVersion).endObject();
    json.name("before");
    machine(comparison.before());
    json.name("after");
    machine(comparison.after());
    json.name("outcome").value(comparison.word());
    json.name("findings").beginArray();
    for (FindingChange finding : comparison.findings()) {
      finding(finding, finding.isPast() ? comparison.before() : comparison.after());
    }
    json.endArray();
    json.name("facts").beginArray();
    for (FactChange fact : comparison.facts()) {
      fact(fact);
    }
    json.endArray();
    json.name("untried").value(comparison.untried());
    json.endObject();
  }

  private void machine(Snapshot machine) throws IOException {
    GoCommand go = machine.go().orNull();
    json.beginObject();
    json.name("takenAt").value(machine.takenAt());
    json.name("toolVersion").value(machine.toolVersion());
    json.name("os").value(machine.host().os());
    json.name("arch").value(machine.host().arch());
    json.name("osVersion").value(clean(machine.host().osVersion()));
    json.name("goVersion").value(go == null ? null : clean(go.variable("GOVERSION").orNull()));
    json.endObject();
  }

  private void finding(FindingChange change, Snapshot machine) throws IOException {
    Redaction home = Redaction.ofSaved(machine.host());
    Result shown = change.shown();
    Text reason = shown.reason();
    json.beginObject();
    json.name("change").value(change.kind().word());
    json.name("worse").value(change.worse());
    json.name("id").value(change.id());
    json.name("title").value(texts.text(change.id() + ".title", Map.of()));
    json.name("subject").value(clean(change.subject()));
    json.name("before").value(standing(change.before(), change.checkBefore()).word());
    json.name("after").value(standing(change.after(), change.checkAfter()).word());
    json.name("message").value(clean(home.apply(shown.message().in(texts))));
    json.name("reason").value(reason == null ? null : clean(home.apply(reason.in(texts))));
    json.name("evidence").beginArray();
    for (Evidence evidence : shown.evidence()) {
      json.beginObject();
      json.name("name").value(clean(home.apply(evidence.name())));
      json.name("value").value(clean(home.apply(evidence.value())));
      json.name("source").value(evidence.source().toString(text -> cleaned(home.apply(text))));
      json.endObject();
    }
    json.endArray();
    json.name("documentation").value(Pages.address(change.id()));
    json.endObject();
  }

  /** That of the finding; of its check where the finding is not there. */
  private static Standing standing(@Nullable Result result, Standing check) {
    return result == null ? check : Standing.of(result);
  }

  private void fact(FactChange fact) throws IOException {
    json.beginObject();
    json.name("fact").value(clean(fact.fact()));
    json.name("before").value(clean(fact.before()));
    json.name("after").value(clean(fact.after()));
    json.name("matters").value(fact.matters());
    json.name("checks").beginArray();
    for (Effect effect : fact.effects()) {
      json.beginObject();
      json.name("id").value(effect.id());
      json.name("before").value(effect.before().word());
      json.name("after").value(effect.after().word());
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }

  private @Nullable String clean(@Nullable String text) {
    return text == null ? null : cleaned(text);
  }

  private String cleaned(String text) {
    return redaction.apply(WellFormed.utf16(text));
  }
}
