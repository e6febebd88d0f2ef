package io.github.goenv.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A {@code report.json} of a machine in the lab. */
record LabReport(Json json, List<Result> results) {

  /** A line of evidence, as written. */
  record Evidence(String name, String value, String source) {}

  /** A result, as written; what is null there is empty here. */
  record Result(
      String id,
      String outcome,
      String severity,
      String subject,
      String message,
      String reason,
      List<Evidence> evidence) {

    /** {@code fail/error}, {@code fail/info}, {@code pass}, … */
    String verdict() {
      return outcome.equals("fail") ? outcome + "/" + severity : outcome;
    }
  }

  static LabReport of(Json json) {
    List<Result> results = new ArrayList<>();
    for (Json result : json.at("results").all()) {
      List<Evidence> evidence = new ArrayList<>();
      for (Json one : result.at("evidence").all()) {
        evidence.add(new Evidence(one.text("name"), one.text("value"), one.text("source")));
      }
      results.add(
          new Result(
              result.text("id"),
              result.text("outcome"),
              result.text("severity"),
              result.text("subject"),
              result.text("message"),
              result.text("reason"),
              evidence));
    }
    return new LabReport(json, results);
  }

  /** Every result of a check. */
  List<Result> of(String id) {
    List<Result> found = results.stream().filter(each -> each.id().equals(id)).toList();
    assertThat(found).as("results of %s", id).isNotEmpty();
    return found;
  }

  /** The only result of a check. */
  Result only(String id) {
    assertThat(of(id)).as("results of %s", id).hasSize(1);
    return of(id).get(0);
  }

  /** The result of a check about one thing. */
  Result of(String id, String subject) {
    List<Result> found = of(id).stream().filter(each -> each.subject().equals(subject)).toList();
    assertThat(found).as("results of %s about %s in %s", id, subject, of(id)).hasSize(1);
    return found.get(0);
  }

  /** What doctor alone finds out unless it is asked for. */
  private static final Set<String> ON_REQUEST =
      Set.of(
          "av.scan-cost",
          "cgo.cc-runtime",
          "exec.blocked",
          "gocache.size",
          "modcache.corrupt",
          "path.case-collision",
          "vcs.line-endings",
          "vcs.long-paths");

  /**
   * What each check that every goal makes came to about each thing, as {@code path.cwd fail/warning
   * C:\app\go.exe}.
   */
  List<String> verdicts() {
    return results.stream()
        .filter(each -> !ON_REQUEST.contains(each.id()))
        .map(each -> (each.id() + " " + each.verdict() + " " + each.subject()).strip())
        .toList();
  }

  /** Ids with such a verdict: {@code crashed}, {@code fail/error}, … in the report's order. */
  List<String> ids(String verdict) {
    return results.stream()
        .filter(each -> each.verdict().equals(verdict))
        .map(Result::id)
        .distinct()
        .toList();
  }
}
