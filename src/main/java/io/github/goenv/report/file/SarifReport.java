package io.github.goenv.report.file;

import com.google.gson.stream.JsonWriter;
import io.github.goenv.report.Acceptance;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Pages;
import io.github.goenv.report.Report;
import io.github.goenv.report.ReportJson;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.LongTextJsonWriter;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Findings as SARIF: errors first, each at the place where the plugin is declared. What follows
 * from another finding is a note; what is accepted is suppressed; what is unknown or crashed is
 * told as a notification, as it is no finding.
 */
public final class SarifReport {
  private final Redaction redaction;
  private final Texts texts;
  private final Wording wording;
  private final ReportJson parts;

  /**
   * A writer.
   *
   * @param redaction takes personal data out of every text
   * @param texts the language of messages
   */
  public SarifReport(Redaction redaction, Texts texts) {
    this.redaction = redaction;
    this.texts = texts;
    wording = new Wording(redaction, texts);
    parts = new ReportJson(redaction, texts);
  }

  /**
   * Writes {@code report}; the same report gives the same bytes.
   *
   * @param severities of the checks by default, by id
   * @param unknowns what an unknown result counts as
   */
  public void write(
      Report report, Place place, Map<String, Severity> severities, Severity unknowns, Writer out)
      throws IOException {
    Place clean = new Place(wording.line(place.path()), place.line(), place.column());
    SarifLog log = new SarifLog(out);
    log.begin(
        "goenv-maven-plugin", report.toolVersion(), "https://github.com/goenv/goenv-maven-plugin");
    List<Result> findings = findings(report.results());
    Map<String, Integer> rules = new HashMap<>();
    for (Result each : findings) {
      if (!rules.containsKey(each.id())) {
        rules.put(each.id(), rules.size());
        rule(each, severities.get(each.id()), log.rules());
      }
    }
    log.rulesEnd();
    Fingerprints fingerprints = new Fingerprints();
    for (Result each : findings) {
      result(each, rules, clean, fingerprints, log.result());
      log.resultEnd();
    }
    log.resultsEnd(report.summary().crashed() == 0, report.startedAt());
    notify(report, unknowns, log);
    log.end();
  }

  /** Whether {@code result} is a result of SARIF too. */
  public static boolean has(Result result) {
    return result.outcome() == Outcome.FAIL;
  }

  private static List<Result> findings(List<Result> all) {
    List<Result> sorted = new ArrayList<>();
    for (Severity wanted : Severity.values()) {
      for (Result each : all) {
        if (has(each) && each.counts() && each.severity() == wanted) {
          sorted.add(each);
        }
      }
    }
    for (Result each : all) {
      if (has(each) && !each.counts()) {
        sorted.add(each);
      }
    }
    return sorted;
  }

  private void rule(Result result, @Nullable Severity usual, JsonWriter json) throws IOException {
    String id = result.id();
    String why = wording.why(id);
    String page = Pages.find(id, "en");
    json.beginObject();
    json.name("id").value(id);
    SarifLog.text("shortDescription", wording.title(id), json);
    SarifLog.text("fullDescription", why, json);
    json.name("helpUri").value(Pages.address(id));
    json.name("help").beginObject();
    json.name("text").value(why);
    if (page != null) {
      json.name("markdown").value(page);
    }
    json.endObject();
    Severity level = usual == null ? result.severity() : usual;
    if (level != null) {
      json.name("defaultConfiguration").beginObject();
      json.name("level").value(SarifLog.word(level)).endObject();
    }
    json.name("properties").beginObject().name("tags").beginArray();
    json.value("go").value("environment").value(result.area()).endArray();
    if (level != null) {
      // GitHub's word for a note
      json.name("problem.severity").value(level == Severity.INFO ? "recommendation" : level.word());
    }
    json.endObject().endObject();
  }

  private void result(
      Result result,
      Map<String, Integer> rules,
      Place place,
      Fingerprints fingerprints,
      LongTextJsonWriter json)
      throws IOException {
    Severity severity = result.severity();
    Severity level = severity == null || result.cause() != null ? Severity.INFO : severity;
    String fingerprint = result.fingerprint(redaction);
    json.beginObject();
    json.name("ruleId").value(result.id());
    json.name("ruleIndex").value(rules.get(result.id()));
    json.name("level").value(SarifLog.word(level));
    SarifLog.text("message", wording.finding(result), json);
    SarifLog.location(place, json);
    SarifLog.fingerprints(fingerprint, fingerprints.next(fingerprint), json);
    suppressions(result, json);
    json.name("properties").beginObject();
    if (!result.subject().isEmpty()) {
      json.name("subject").value(wording.line(result.subject()));
    }
    parts.details(json, result);
    if (result.cause() != null) {
      json.name("followsFrom").value(result.cause());
    }
    if (result.accepted() != null) {
      json.name(result.isAccepted() ? "accepted" : "expired");
      parts.acceptance(json, result.accepted());
    }
    if (result.severityFrom() != null) {
      json.name("severityFrom").value(wording.line(result.severityFrom().toString()));
    }
    json.endObject().endObject();
  }

  /** Empty for what is not accepted: of a run all results have it or none (§3.27.23). */
  private void suppressions(Result result, JsonWriter json) throws IOException {
    json.name("suppressions").beginArray();
    Acceptance accepted = result.accepted();
    if (accepted != null && result.isAccepted()) {
      StringBuilder why = new StringBuilder(wording.line(accepted.reason()));
      if (accepted.until() != null) {
        why.append(", ").append(Text.of("label.until", "until", accepted.until()).in(texts));
      }
      json.beginObject();
      json.name("kind").value("external");
      json.name("status").value("accepted");
      json.name("justification").value(why.toString()).endObject();
    }
    json.endArray();
  }

  private void notify(Report report, Severity unknowns, SarifLog log) throws IOException {
    for (Result each : report.results()) {
      if (each.outcome() == Outcome.CRASHED) {
        log.notification(each.id(), Severity.ERROR, said(each));
      }
    }
    for (Result each : report.results()) {
      if (each.outcome() == Outcome.UNKNOWN) {
        log.notification(each.id(), each.cause() == null ? unknowns : Severity.INFO, said(each));
      }
    }
  }

  private String said(Result result) {
    String message = wording.message(result).toString();
    String reason = result.reason() == null ? message : wording.line(result.reason());
    return result.id() + ": " + message + (reason.equals(message) ? "" : ": " + reason);
  }
}
