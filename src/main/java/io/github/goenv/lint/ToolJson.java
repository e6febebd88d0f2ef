package io.github.goenv.lint;

import io.github.goenv.report.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the JSON of tools that have a form of their own: staticcheck ({@code -f json}),
 * golangci-lint, govulncheck ({@code -format json}), and programs of golang.org/x/tools/go/analysis
 * ({@code -json}).
 */
public final class ToolJson {
  /** What is read, for messages. */
  public static final String KNOWN =
      "staticcheck -f json, golangci-lint, govulncheck -format json, go/analysis -json";

  private ToolJson() {}

  /**
   * The findings.
   *
   * @param tool its name, where the form has none
   * @throws UnreadableResults when the form is not known
   */
  public static List<SourceFinding> read(String tool, String text) throws UnreadableResults {
    List<SourceFinding> findings = new ArrayList<>();
    VulnerabilityJson vulnerabilities = new VulnerabilityJson();
    for (Object value : Json.values(text)) {
      Map<String, Object> object = Json.object(value);
      if (object == null) {
        throw new UnreadableResults("command.results.form", "known", KNOWN);
      } else if (object.containsKey("Issues") && !Json.isNoList(object, "Issues")) {
        issues(object, findings);
      } else if (object.containsKey("code") && object.containsKey("location")) {
        staticcheck(object, findings);
      } else if (!vulnerabilities.take(object)) {
        if (!AnalysisJson.is(object)) {
          throw new UnreadableResults("command.results.form", "known", KNOWN);
        }
        AnalysisJson.read(tool, object, findings);
      }
    }
    findings.addAll(vulnerabilities.findings());
    return findings;
  }

  /** {@code Issues} of golangci-lint (pkg/result, Issue); null where there are none. */
  private static void issues(Map<String, Object> report, List<SourceFinding> into) {
    for (Object issue : Json.list(report, "Issues")) {
      Map<String, Object> place = Json.object(issue, "Pos");
      into.add(
          new SourceFinding(
              "golangci-lint",
              Json.text(issue, "FromLinter"),
              severity(Json.text(issue, "Severity"), Severity.ERROR),
              Json.text(place, "Filename"),
              Json.number(place, "Line"),
              Json.number(place, "Column"),
              Json.text(issue, "Text")));
    }
  }

  private static void staticcheck(Map<String, Object> problem, List<SourceFinding> into) {
    String severity = Json.text(problem, "severity");
    if (severity.equals("ignored")) {
      return;
    }
    Map<String, Object> place = Json.object(problem, "location");
    into.add(
        new SourceFinding(
            "staticcheck",
            Json.text(problem, "code"),
            severity(severity, Severity.ERROR),
            Json.text(place, "file"),
            Json.number(place, "line"),
            Json.number(place, "column"),
            Json.text(problem, "message")));
  }

  /** Severities are free words in golangci-lint; those of others' reports are common. */
  private static Severity severity(String word, Severity otherwise) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "error", "high", "critical", "blocker" -> Severity.ERROR;
      case "warning", "warn", "medium", "minor", "major" -> Severity.WARNING;
      case "info", "note", "notice", "low", "hint" -> Severity.INFO;
      default -> otherwise;
    };
  }
}
