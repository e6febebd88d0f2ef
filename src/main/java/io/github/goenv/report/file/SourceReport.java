package io.github.goenv.report.file;

import com.google.gson.stream.JsonWriter;
import io.github.goenv.report.Severity;
import io.github.goenv.report.WellFormed;
import io.github.goenv.report.ci.SourceLines.Found;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Pieces;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Findings of a tool in source files, as SARIF and as GitLab's Code Quality. */
public final class SourceReport {
  private final Redaction redaction;
  private final String tool;
  private final Place otherwise;

  /**
   * A writer.
   *
   * @param redaction takes personal data out of every text
   * @param tool its name
   * @param otherwise the place of findings that are in no file of the checkout
   */
  public SourceReport(Redaction redaction, String tool, Place otherwise) {
    this.redaction = redaction;
    this.tool = tool;
    this.otherwise = otherwise;
  }

  /** Writes SARIF, errors first. */
  public void sarif(List<Found> all, Writer out) throws IOException {
    SarifLog log = new SarifLog(out);
    log.begin(tool, null, address());
    List<Found> sorted = new ArrayList<>(all.size());
    for (Severity wanted : Severity.values()) {
      for (Found each : all) {
        if (each.severity() == wanted) {
          sorted.add(each);
        }
      }
    }
    Map<String, Integer> rules = new HashMap<>();
    for (Found each : sorted) {
      String rule = rule(each);
      if (!rules.containsKey(rule)) {
        rules.put(rule, rules.size());
        rule(rule, each, log.rules());
      }
    }
    log.rulesEnd();
    Fingerprints fingerprints = new Fingerprints();
    for (Found each : sorted) {
      result(each, rules, fingerprints, log.result());
      log.resultEnd();
    }
    log.resultsEnd(true, null);
    log.end();
  }

  /** Writes Code Quality. */
  public void codeQuality(List<Found> all, Writer out) throws IOException {
    CodeQuality list = new CodeQuality(out);
    for (Found each : all) {
      Place place = place(each);
      Pieces message = Pieces.whole(line(each.message()));
      list.issue(rule(each), each.severity(), fingerprint(each, place), place, message);
    }
    list.end();
  }

  /** GitHub wants a description of each rule; tools tell no more of theirs than the name. */
  private void rule(String rule, Found found, JsonWriter json) throws IOException {
    String said = found.rule().isEmpty() ? tool : tool + ": " + rule;
    json.beginObject();
    json.name("id").value(rule);
    SarifLog.text("shortDescription", said, json);
    SarifLog.text("fullDescription", said, json);
    SarifLog.text("help", address() == null ? said : said + "\n" + address(), json);
    json.endObject();
  }

  private void result(
      Found found, Map<String, Integer> rules, Fingerprints fingerprints, JsonWriter json)
      throws IOException {
    String rule = rule(found);
    Place place = place(found);
    String fingerprint = fingerprint(found, place);
    json.beginObject();
    json.name("ruleId").value(rule);
    json.name("ruleIndex").value(rules.get(rule));
    json.name("level").value(SarifLog.word(found.severity()));
    String message = redaction.apply(WellFormed.utf16(found.message()));
    SarifLog.text("message", message.isBlank() ? rule : message, json);
    SarifLog.location(place, json);
    SarifLog.fingerprints(fingerprint, fingerprints.next(fingerprint), json);
    json.endObject();
  }

  /** Where its tool is described; null where nobody knows. */
  private @Nullable String address() {
    return switch (tool) {
      case "vet" -> "https://pkg.go.dev/cmd/vet";
      case "fmt" -> "https://pkg.go.dev/cmd/gofmt";
      default -> null;
    };
  }

  private static String rule(Found found) {
    return WellFormed.line(WellFormed.utf16(found.rule().isEmpty() ? found.tool() : found.rule()));
  }

  /** Without its column: tools count bytes, readers of SARIF characters. */
  private Place place(Found found) {
    Place place = Place.of(found.place(), otherwise);
    return new Place(line(place.path()), place.line(), 0);
  }

  private String fingerprint(Found found, Place place) {
    return Fingerprints.of(found.tool(), rule(found), place.path(), line(found.message()));
  }

  private String line(String text) {
    return redaction.apply(WellFormed.line(WellFormed.utf16(text)));
  }
}
