package io.github.goenv.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A registry whose values have wrong types, NULs, halves of characters, and 32 K characters. */
class HostileLabIT {
  private static LabRun run;

  @BeforeAll
  static void runCase() throws IOException {
    run = Lab.run("hostile");
  }

  private static Json user() throws IOException {
    return run.json("snapshot/snapshot.json").at("variables", "value", "user", "value");
  }

  @Test
  void nothingCrashesAndNothingIsAnError() throws IOException {
    LabReport report = run.report("doctor");
    assertThat(run.status()).as(run.errors()).isZero();
    assertThat(report.ids("crashed")).isEmpty();
    assertThat(report.ids("fail/error")).isEmpty();
    assertThat(run.output()).noneMatch(line -> line.startsWith("\tat "));
  }

  @Test
  void theUsersVariablesWereReadAllTheSame() throws IOException {
    assertThat(user().text("GOINSECURE", "value")).isEqualTo("not ended");
    assertThat(user().text("GOPRIVATE", "value")).as("ends at the NUL").isEqualTo("a");
    assertThat(user().text("GOEXPERIMENT", "expandable")).isEqualTo("true");
    assertThat(user().text("GOVCS", "value")).hasSize(32767);
  }

  @Test
  void valuesOfOtherTypesAreNoVariables() throws IOException {
    for (String name : List.of("GOFLAGS", "GODEBUG", "GOWORK", "Path")) {
      assertThat(user().text(name)).as(name).isEmpty();
    }
    Json machine = run.json("snapshot/snapshot.json").at("variables", "value", "machine", "value");
    assertThat(machine.text("GOROOT")).isEmpty();
    assertThat(machine.text("GOMODCACHE")).isEmpty();
  }

  @Test
  void aNumberIsNoProgramAndNoCommand() throws IOException {
    assertThat(run.report("doctor").only("alias.app-paths").message())
        .isEqualTo("no App Paths entry for go");
    assertThat(run.report("doctor").only("alias.shell").verdict()).isEqualTo("pass");
  }

  /** The report is UTF-8, which has no halves of characters. */
  @Test
  void halfOfACharacterIsShownByItsNumber() throws IOException {
    assertThat(run.report("doctor").of("env.stale", "GONOSUMDB").message()).contains("x\\uD800y");
  }

  @Test
  void foldersThatAreNoPathsAreLeftOut() throws IOException {
    assertThat(
            run.json("snapshot/snapshot.json")
                .at("windows", "value", "cloud", "value", "folders", "value")
                .all())
        .extracting(folder -> folder.text("root"))
        .containsExactly("C:\\a");
  }

  @Test
  void aTextIsNoSwitch() throws IOException {
    assertThat(
            run.json("snapshot/snapshot.json")
                .text("windows", "value", "system", "value", "longPaths", "value"))
        .isEqualTo("false");
  }

  @Test
  void checkJudgesAsDoctorDoes() throws IOException {
    assertThat(run.report("check").verdicts()).isEqualTo(run.report("doctor").verdicts());
  }
}
