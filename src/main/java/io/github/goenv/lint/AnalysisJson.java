package io.github.goenv.lint;

import io.github.goenv.report.Severity;
import java.util.List;
import java.util.Map;

/**
 * What {@code go vet -json} and other programs of golang.org/x/tools/go/analysis write: findings by
 * package and analyzer ({@code analysisflags.JSONTree}).
 */
final class AnalysisJson {
  private AnalysisJson() {}

  /** Whether it has this form; an empty object has. */
  static boolean is(Map<String, Object> object) {
    for (Object unit : object.values()) {
      Map<String, Object> analyzers = Json.object(unit);
      if (analyzers == null) {
        return false;
      }
      for (Object inner : analyzers.values()) {
        if (!(inner instanceof List) && !hasError(inner)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean hasError(Object analyzer) {
    return !Json.text(analyzer, "error").isEmpty();
  }

  static void read(String tool, Map<String, Object> tree, List<SourceFinding> into) {
    for (Map.Entry<String, Object> unit : tree.entrySet()) {
      Map<String, Object> analyzers = Json.object(unit.getValue());
      if (analyzers == null) {
        continue;
      }
      for (Map.Entry<String, Object> analyzer : analyzers.entrySet()) {
        String rule = analyzer.getKey();
        if (hasError(analyzer.getValue())) {
          String said = unit.getKey() + ": " + Json.text(analyzer.getValue(), "error");
          into.add(new SourceFinding(tool, rule, Severity.ERROR, "", 0, 0, said));
        }
        for (Object each : Json.list(analyzers, rule)) {
          Position place = Position.of(Json.text(each, "posn"));
          String message = Json.text(each, "message");
          into.add(
              new SourceFinding(
                  tool, rule, Severity.ERROR, place.file(), place.line(), place.column(), message));
        }
      }
    }
  }
}
