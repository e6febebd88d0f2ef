package io.github.goenv.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.lab.LabReport.Evidence;
import io.github.goenv.lab.LabReport.Result;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** GOROOT with a space and with Chinese characters, and a project with both. */
class PlacesLabIT {
  private static LabRun run;

  @BeforeAll
  static void runCase() throws IOException {
    run = Lab.run("places");
  }

  /** The installer's own place is no finding, not even for build agents. */
  @Test
  void theBlankOfTheInstallersPlaceIsFine() throws IOException {
    for (String run : List.of("space", "space-strict")) {
      LabReport report = PlacesLabIT.run.report(run);
      assertThat(report.only("goroot.space").verdict()).as(run).isEqualTo("pass");
      assertThat(report.json().text("go", "goroot")).isEqualTo("C:\\Program Files\\Go");
    }
    assertThat(run.report("space").ids("fail/error")).isEmpty();
  }

  @Test
  void chineseCharactersInGorootAreInformationWithoutCgo() throws IOException {
    Result result = run.report("non-ascii").only("goroot.non-ascii");
    assertThat(result.verdict()).isEqualTo("fail/info");
    assertThat(result.message())
        .isEqualTo("GOROOT is C:\\开发\\Go, with characters that are not ASCII: U+5F00, U+53D1");
    assertThat(result.evidence())
        .containsExactly(new Evidence("GOROOT", "C:\\开发\\Go", "api:go env GOROOT"));
    assertThat(run.report("non-ascii").json().text("go", "version")).isEqualTo("go1.27.3");
  }

  @Test
  void aProjectInAChineseDirectory() throws IOException {
    Json snapshot = run.json("snapshot/snapshot.json");
    assertThat(snapshot.text("project", "value", "directory")).isEqualTo("C:\\work\\项目 甲");
    assertThat(run.report("space").only("project.go-mod").verdict()).isEqualTo("pass");
    assertThat(snapshot.at("windows", "value", "files", "value").all())
        .extracting(file -> file.text("finalPath", "value"))
        .contains("C:\\work\\项目 甲");
  }

  @Test
  void checkLetsTheBuildPass() throws IOException {
    assertThat(run.status()).as(run.errors()).isZero();
    for (String report : List.of("space", "space-strict", "non-ascii", "check")) {
      assertThat(run.report(report).ids("crashed")).isEmpty();
    }
  }

  @Test
  void checkJudgesAsDoctorDoes() throws IOException {
    assertThat(run.report("check").verdicts()).isEqualTo(run.report("space").verdicts());
  }
}
