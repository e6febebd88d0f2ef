package io.github.goenv.report;

import io.github.goenv.change.ChangeJson;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.CharacterSet;
import io.github.goenv.text.LongTextJsonWriter;
import io.github.goenv.text.Pieces;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes {@code report.json}; its form is a contract ({@code report.schema.json}). */
public final class ReportJson {
  /** Version of the form. */
  public static final String SCHEMA_VERSION = "1.0";

  private final Redaction redaction;
  private final Texts texts;

  /**
   * A writer.
   *
   * @param redaction takes personal data out of every text
   * @param texts the language of messages; English in files, whatever the console speaks
   */
  public ReportJson(Redaction redaction, Texts texts) {
    this.redaction = redaction;
    this.texts = texts;
  }

  /** Writes {@code report}; the same report gives the same bytes. */
  public void write(Report report, Writer out) throws IOException {
    LongTextJsonWriter json = new LongTextJsonWriter(out);
    json.setIndent("  ");
    json.setSerializeNulls(true);
    json.beginObject();
    json.name("schemaVersion").value(SCHEMA_VERSION);
    json.name("tool").beginObject();
    json.name("name").value("goenv-maven-plugin");
    json.name("version").value(report.toolVersion()).endObject();
    json.name("goal").value(report.goal());
    json.name("startedAt").value(report.startedAt());
    json.name("durationMs").value(report.durationMillis());
    host(json, report);
    go(json, report.go());
    summary(json, report.summary());
    json.name("outcome").value(report.summary().word());
    json.name("results").beginArray();
    for (Result result : report.results()) {
      result(json, result);
    }
    json.endArray();
    policy(json, report.policy());
    json.endObject();
    json.flush();
    out.write('\n');
  }

  private void host(LongTextJsonWriter json, Report report) throws IOException {
    json.name("host").beginObject();
    json.name("os").value(report.host().os());
    json.name("arch").value(report.host().arch());
    json.name("osVersion").value(clean(report.host().osVersion()));
    json.name("elevated").value(report.host().elevated().orNull());
    json.name("ci").value(clean(report.host().ci().orNull()));
    json.endObject();
  }

  private void go(LongTextJsonWriter json, Report.@Nullable GoSummary go) throws IOException {
    json.name("go");
    if (go == null) {
      json.nullValue();
      return;
    }
    json.beginObject();
    json.name("executable").value(clean(go.executable()));
    json.name("version").value(clean(go.version()));
    json.name("goroot").value(clean(go.goroot()));
    json.endObject();
  }

  private static void summary(LongTextJsonWriter json, Summary summary) throws IOException {
    json.name("summary").beginObject();
    json.name("pass").value(summary.pass());
    json.name("error").value(summary.error());
    json.name("warning").value(summary.warning());
    json.name("info").value(summary.info());
    json.name("unknown").value(summary.unknown());
    json.name("notApplicable").value(summary.notApplicable());
    json.name("disabled").value(summary.disabled());
    json.name("crashed").value(summary.crashed());
    json.name("accepted").value(summary.accepted());
    json.name("following").value(summary.following());
    json.endObject();
  }

  private void policy(LongTextJsonWriter json, @Nullable PolicyUse policy) throws IOException {
    if (policy == null) {
      return;
    }
    json.name("policy").beginObject();
    json.name("unused").beginArray();
    for (PolicyUse.Unused unused : policy.unused()) {
      json.beginObject();
      json.name("id").value(unused.id());
      json.name("subject").value(clean(unused.subject()));
      json.name("source").value(clean(unused.origin().toString())).endObject();
    }
    json.endArray();
    json.name("baseline");
    PolicyUse.BaselineUse baseline = policy.baseline();
    if (baseline == null) {
      json.nullValue();
    } else {
      json.beginObject();
      json.name("file").value(clean(baseline.file()));
      json.name("recorded").value(baseline.recorded());
      json.name("until").value(baseline.until());
      json.name("state").value(baseline.state().word());
      json.name("findings").value(baseline.findings());
      json.name("found").value(baseline.found());
      json.name("gone").value(baseline.gone()).endObject();
    }
    json.endObject();
  }

  private void result(LongTextJsonWriter json, Result result) throws IOException {
    Severity severity = result.severity();
    json.beginObject();
    json.name("id").value(result.id());
    json.name("area").value(result.area());
    json.name("title").value(texts.text(result.id() + ".title", Map.of()));
    json.name("outcome").value(result.outcome().word());
    json.name("severity").value(severity == null ? null : severity.word());
    json.name("subject").value(clean(result.subject()));
    json.name("message").value(clean(result.message()));
    json.name("reason").value(clean(result.reason()));
    details(json, result);
    json.name("accepted");
    if (result.isAccepted()) {
      acceptance(json, result.accepted());
    } else {
      json.nullValue();
    }
    if (result.expired() != null) {
      json.name("expired");
      acceptance(json, result.expired());
    }
    if (result.severityFrom() != null) {
      json.name("severityFrom").value(clean(result.severityFrom().toString()));
    }
    json.name("followsFrom").value(result.cause());
    json.name("fingerprint").value(result.fingerprint(redaction));
    json.name("durationMs").value(result.durationMicros() / 1000.0);
    json.name("documentation").value(Pages.address(result.id()));
    json.endObject();
  }

  /** Writes the members {@code evidence} and {@code fixes} of {@code result}. */
  public void details(LongTextJsonWriter json, Result result) throws IOException {
    json.name("evidence").beginArray();
    for (Evidence evidence : result.evidence()) {
      json.beginObject();
      json.name("name").value(clean(evidence.name()));
      json.name("value").value(clean(evidence.value()));
      json.name("source").value(evidence.source().toString(this::cleanText));
      if (redaction.holdsMark(evidence.value())) {
        json.name("literal").value(true);
      }
      json.endObject();
    }
    json.endArray();
    json.name("fixes").beginArray();
    for (Fix fix : result.fixes()) {
      fix(json, fix);
    }
    json.endArray();
  }

  private void fix(LongTextJsonWriter json, Fix fix) throws IOException {
    json.beginObject();
    json.name("title").value(clean(fix.title()));
    json.name("kind").value(fix.kind().word());
    json.name("shell").value(fix.shell().isEmpty() ? null : fix.shell());
    json.name("text").value(clean(fix.text()));
    json.name("elevation").value(fix.elevation());
    json.name("undo").value(clean(fix.undo()));
    json.name("certainty").value(fix.certainty().word());
    if (fix.change() != null) {
      json.name("change");
      ChangeJson.write(json, fix.change(), this::cleanText);
    }
    json.endObject();
  }

  /** Writes {@code accepted} as a value, null where there is none. */
  public void acceptance(LongTextJsonWriter json, @Nullable Acceptance accepted)
      throws IOException {
    if (accepted == null) {
      json.nullValue();
      return;
    }
    json.beginObject();
    json.name("reason").value(clean(accepted.reason()));
    json.name("until").value(accepted.until());
    json.name("by").value(clean(accepted.by()));
    if (accepted.origin() != null) {
      json.name("source").value(clean(accepted.origin().toString()));
    }
    if (accepted.state() == Acceptance.State.ENDS) {
      json.name("endsSoon").value(true);
    }
    json.endObject();
  }

  private @Nullable Pieces clean(@Nullable Text text) {
    return text == null ? null : clean(text.in(texts));
  }

  private @Nullable Pieces clean(@Nullable String text) {
    if (text == null) {
      return null;
    }
    CharacterSet has = CharacterSet.of(text);
    return redaction.apply(has.surrogates() ? CharacterSet.of(WellFormed.utf16(text)) : has);
  }

  private String cleanText(String text) {
    return String.valueOf(clean(text));
  }
}
