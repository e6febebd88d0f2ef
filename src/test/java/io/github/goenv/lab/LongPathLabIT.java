package io.github.goenv.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.lab.LabReport.Evidence;
import io.github.goenv.lab.LabReport.Result;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A PATH of more than 8191 characters, Go at its end. */
class LongPathLabIT {
  private static LabRun run;

  @BeforeAll
  static void runCase() throws IOException {
    run = Lab.run("long-path");
  }

  @Test
  void saysThatCmdDropsIt() throws IOException {
    Result result = run.report("doctor").only("path.too-long");
    assertThat(result.verdict()).isEqualTo("fail/warning");
    assertThat(result.subject()).isEqualTo("PATH");
    assertThat(result.message()).startsWith("PATH has 12429 characters; cmd ");
    assertThat(result.evidence())
        .contains(new Evidence("PATH", "12429 characters", "process:PATH"));
  }

  @Test
  void goAtItsEndIsFound() throws IOException {
    LabReport report = run.report("doctor");
    assertThat(report.only("path.go-missing").verdict()).isEqualTo("pass");
    assertThat(report.only("path.go-multiple").evidence())
        .containsExactly(
            new Evidence("go", "C:\\Go\\bin\\go.exe (go1.27.3, PE amd64)", "path:entry 402"));
    assertThat(report.only("path.dead").message())
        .isEqualTo(
            "400 entries of PATH are useless or depend on the working directory: 400 missing. 10"
                + " of them are shown here, 390 more are not");
    assertThat(report.only("path.dead").evidence()).hasSize(10);
    assertThat(report.ids("crashed")).isEmpty();
    assertThat(run.status()).as(run.errors()).isZero();
  }

  @Test
  void checkJudgesAsDoctorDoes() throws IOException {
    assertThat(run.report("check").verdicts()).isEqualTo(run.report("doctor").verdicts());
  }
}
