package io.github.goenv.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.lab.LabReport.Result;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** JNA has no directory to unpack its library in. */
class NoJnaLabIT {
  private static LabRun run;

  @BeforeAll
  static void runCase() throws IOException {
    run = Lab.run("no-jna");
  }

  private static final String REASON =
      "Windows' own functions could not be called, because JNA's native library could not be unpacked"
          + " or loaded: Failed to create temporary file for"
          + " /com/sun/jna/win32-x86-64/jnidispatch.dll library: Path not found";

  @Test
  void theBuildGoesOn() throws IOException {
    assertThat(run.status()).as(run.errors()).isZero();
    assertThat(run.report("doctor").ids("crashed")).isEmpty();
    assertThat(run.report("doctor").ids("fail/error")).isEmpty();
  }

  @Test
  void whatNeedsWindowsIsUnknownForOneReason() throws IOException {
    List<String> reasons =
        run.report("doctor").results().stream()
            .filter(each -> each.outcome().equals("unknown"))
            .map(Result::reason)
            .filter(reason -> !reason.contains("not examined by this version"))
            .distinct()
            .toList();
    assertThat(reasons).containsExactly(REASON);
    assertThat(run.report("doctor").only("env.stale").outcome()).isEqualTo("unknown");
  }

  @Test
  void doctorSaysTheReasonOnce() {
    assertThat(run.lines()).filteredOn(line -> line.contains(REASON)).hasSize(2);
  }

  @Test
  void whatJavaCanReadIsJudged() throws IOException {
    assertThat(run.report("doctor").only("path.go-missing").verdict()).isEqualTo("pass");
    assertThat(run.report("doctor").only("go.version").verdict()).isEqualTo("pass");
  }

  @Test
  void checkSaysOneLine() {
    int at = 0;
    List<String> lines = run.lines();
    while (!lines.get(at).contains(":check (check)")) {
      at++;
    }
    assertThat(lines.get(at + 1))
        .matches("goenv: \\d+ checks, no problems found, \\d+ unknown, most because: .*");
    assertThat(lines.get(at + 1)).contains(REASON);
    assertThat(lines.get(at + 2)).startsWith("-----");
    assertThat(run.output()).noneMatch(line -> line.contains("UnsatisfiedLinkError"));
  }

  @Test
  void checkJudgesAsDoctorDoes() throws IOException {
    assertThat(run.report("check").verdicts()).isEqualTo(run.report("doctor").verdicts());
  }
}
