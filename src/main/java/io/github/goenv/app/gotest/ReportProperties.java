package io.github.goenv.app.gotest;

import io.github.goenv.gotest.TestPlan;
import io.github.goenv.toolchain.InstalledGo;
import java.util.Map;
import java.util.TreeMap;

/** What each report of tests says of its run. */
final class ReportProperties {
  private ReportProperties() {}

  /** Its properties. */
  static Map<String, String> of(TestModuleRequest request, TestPlan plan, InstalledGo installed) {
    Map<String, String> properties = new TreeMap<>();
    String version = installed.settings().version();
    properties.put("go.version", version == null ? "unknown" : version);
    properties.put("go.target", plan.target().toString());
    properties.put("goenv.execution", request.execution());
    return properties;
  }
}
