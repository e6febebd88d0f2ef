package io.github.goenv.gotest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps what a run of tests says. */
class Heard implements TestListener {
  final Map<String, PackageResult> results = new TreeMap<>();
  final List<String> others = new ArrayList<>();
  final List<String> messages = new ArrayList<>();
  final List<String> remarks = new ArrayList<>();

  @Override
  public void starting(TestPlan plan, List<String> command) {}

  @Override
  public void ended(PackageResult result) {
    results.put(result.importPath(), result);
  }

  @Override
  public void other(String line) {
    others.add(line);
  }

  @Override
  public void message(String line) {
    messages.add(line);
  }

  @Override
  public void building(String text) {}

  @Override
  public void remark(String line) {
    remarks.add(line);
  }

  /** A line for each package, and below it one for each of its tests that did not pass. */
  String told() {
    StringBuilder told = new StringBuilder();
    for (PackageResult result : results.values()) {
      told.append(result.importPath()).append(' ').append(result.state());
      told.append(result.aborted() ? " aborted" : "").append(' ').append(result.counts());
      told.append('\n');
      for (CaseResult test : result.cases()) {
        Problem problem = test.problem();
        if (test.kind() != CaseResult.Kind.PASSED) {
          told.append("  ").append(test.kind()).append(' ').append(test.name());
          if (problem != null) {
            told.append(" | ").append(problem.type()).append(" | ");
            told.append(problem.file()).append(':').append(problem.line());
            told.append(" | ").append(problem.message());
          }
          told.append('\n');
        }
      }
    }
    return told.toString();
  }
}
