package io.github.goenv.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.goenv.lab.LabReport.Result;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The example of the README on a machine on which all is well. */
class HealthyLabIT {
  private static LabRun run;

  @BeforeAll
  static void runCase() throws IOException {
    run = Lab.run("healthy");
  }

  /** Why something is not known on this machine, by check; nothing else may be unknown. */
  private static final Map<String, String> UNKNOWN = Map.of();

  @Test
  void checkSaysOneLineAndBuildGoesOn() {
    assertThat(run.status()).as(run.errors()).isZero();
    assertThat(run.lines())
        .filteredOn(line -> line.startsWith("goenv: ") && line.contains(" checks, "))
        .singleElement()
        .asString()
        .matches("goenv: \\d+ checks, no problems found, \\d+ ms");
    assertThat(run.output()).noneMatch(line -> line.matches("\\[(WARNING|ERROR)].*"));
  }

  @Test
  void doctorFindsNothingAndNothingCrashes() throws IOException {
    LabReport report = run.report("all");
    assertThat(report.json().text("outcome")).isEqualTo("clean");
    assertThat(report.results()).noneMatch(each -> each.outcome().equals("fail"));
    assertThat(report.ids("crashed")).isEmpty();
    assertThat(report.json().text("go", "version")).isEqualTo("go1.27.3");
    assertThat(report.json().text("go", "executable")).isEqualTo("C:\\Go\\bin\\go.exe");
    assertThat(report.json().text("host", "os")).isEqualTo("windows");
    assertThat(report.json().text("host", "arch")).isEqualTo("amd64");
    assertThat(report.json().text("host", "osVersion")).matches("Windows \\d+ 10\\.0\\.\\d+");
  }

  @Test
  void everyUnknownHasAReasonOfThisMachine() throws IOException {
    Map<String, String> unknown = new TreeMap<>();
    for (Result result : run.report("all").results()) {
      if (result.outcome().equals("unknown")) {
        unknown.put(result.id(), result.reason());
      }
    }
    assertThat(unknown).isEqualTo(UNKNOWN);
  }

  @Test
  void everyUnknownSaysWhatToDo() throws IOException {
    assertThat(run.json("all/report.json").at("results").all())
        .filteredOn(each -> each.text("outcome").equals("unknown"))
        .allSatisfy(each -> assertThat(each.at("fixes").all()).as(each.text("id")).isNotEmpty());
  }

  @Test
  void everythingIsExamined() throws IOException {
    assertThat(run.report("all").results())
        .noneMatch(each -> each.reason().contains("not examined by this version"));
  }

  @Test
  void windowsItselfWasAsked() throws IOException {
    Json windows = run.json("all/snapshot.json").at("windows", "value");
    assertThat(windows.text("system", "value", "build", "value")).startsWith("10.0.");
    assertThat(windows.text("system", "value", "build", "source")).isEqualTo("api:RtlGetVersion");
    assertThat(windows.text("system", "value", "nativeMachine", "value")).isEqualTo("amd64");
    assertThat(windows.at("files", "value").all())
        .extracting(file -> file.text("name"), file -> file.text("finalPath", "value"))
        .contains(tuple("GOROOT", "C:\\Go"), tuple("project", "C:\\work\\hello-go"));
  }

  @Test
  void buildHasItsStagesFromWindowsGo() throws IOException {
    Json build = run.json("all/build-windows-amd64.json");
    assertThat(build.text("outcome")).isEqualTo("success");
    assertThat(build.text("goVersion")).isEqualTo("go1.27.3");
    assertThat(build.text("timing", "state")).isEqualTo("complete");
    assertThat(build.text("artifact", "machine")).isEqualTo("amd64");
    assertThat(build.at("stages").all()).extracting(each -> each.text("stage")).contains("link");
    int packages =
        Integer.parseInt(build.text("packagesBuilt"))
            + Integer.parseInt(build.text("packagesCached"));
    assertThat(packages).isGreaterThan(30);
    assertThat(build.at("criticalPath").all())
        .last()
        .extracting(each -> each.text("package"), each -> each.text("stage"))
        .containsExactly("example.com/hello-go", "link");
    assertThat(run.lines()).anyMatch(line -> line.matches("  stage +count +total .*"));
    assertThat(run.lines()).anyMatch(line -> line.matches("  link +1 .*"));
  }

  @Test
  void theProgramRuns() {
    assertThat(run.output()).contains("Hello, Go! This is hello-go 1.2.3.");
  }
}
