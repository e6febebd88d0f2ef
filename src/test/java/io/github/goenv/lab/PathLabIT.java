package io.github.goenv.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.lab.LabReport.Evidence;
import io.github.goenv.lab.LabReport.Result;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two versions of Go on PATH, one more in the working directory, and an entry nobody expanded. */
class PathLabIT {
  private static LabRun run;

  @BeforeAll
  static void runCase() throws IOException {
    run = Lab.run("path");
  }

  private static LabReport report() throws IOException {
    return run.report("doctor");
  }

  @Test
  void twoVersionsOnPath() throws IOException {
    Result result = report().only("path.go-multiple");
    assertThat(result.verdict()).isEqualTo("fail/warning");
    assertThat(result.message())
        .isEqualTo(
            "2 different go commands on PATH; C:\\Go-old\\bin\\go.exe (go1.26.6) is used instead of"
                + " C:\\Go\\bin\\go.exe (go1.27.3)");
    assertThat(result.evidence())
        .containsExactly(
            new Evidence("go", "C:\\work\\app\\go.exe (PE amd64)", "path:working directory"),
            new Evidence("go", "C:\\Go-old\\bin\\go.exe (go1.26.6, PE amd64)", "path:entry 2"),
            new Evidence("go", "C:\\Go\\bin\\go.exe (go1.27.3, PE amd64)", "path:entry 3"));
    assertThat(report().json().text("go", "version")).isEqualTo("go1.26.6");
  }

  @Test
  void theOlderComesFirst() throws IOException {
    Result result = report().only("path.order");
    assertThat(result.verdict()).isEqualTo("fail/warning");
    assertThat(result.message())
        .isEqualTo(
            "C:\\Go-old\\bin\\go.exe (go1.26.6) comes first in PATH and hides the newer"
                + " C:\\Go\\bin\\go.exe (go1.27.3)");
  }

  @Test
  void goInTheWorkingDirectory() throws IOException {
    Result result = report().of("path.cwd", "C:\\work\\app\\go.exe");
    assertThat(result.verdict()).isEqualTo("fail/warning");
    assertThat(result.evidence())
        .containsExactly(
            new Evidence("go", "C:\\work\\app\\go.exe (PE amd64)", "path:working directory"),
            new Evidence("LookPath", "-", "path:go"),
            new Evidence("CreateProcess", "C:\\work\\app\\go.exe", "path:go"),
            new Evidence("cmd", "C:\\work\\app\\go.exe", "path:go"),
            new Evidence("PowerShell", "C:\\Go-old\\bin\\go.exe", "path:go"));
  }

  @Test
  void gccInTheWorkingDirectory() throws IOException {
    Result result = report().of("path.cwd", "C:\\work\\app\\gcc.exe");
    assertThat(result.verdict()).isEqualTo("fail/warning");
    assertThat(result.message())
        .isEqualTo(
            "C:\\work\\app\\gcc.exe is in the working directory, and would be started as gcc by:"
                + " CreateProcess, cmd. go itself, like other programs written in Go, refuses to"
                + " start it (\"cannot run executable found relative to current directory\") and"
                + " does not search further");
    assertThat(result.evidence())
        .contains(
            new Evidence("LookPath", "-", "path:gcc"),
            new Evidence("PowerShell", "C:\\tools\\gcc.exe", "path:gcc"));
  }

  /** What the message says of go, asked of go itself: for it there is no C compiler. */
  @Test
  void goDoesWithoutThatGcc() throws IOException {
    Json go = run.json("snapshot/snapshot.json").at("go", "value", "env", "value");
    assertThat(go.text("CGO_ENABLED")).isEqualTo("0");
  }

  @Test
  void launchersStartDifferentFiles() throws IOException {
    assertThat(report().only("path.resolution").evidence())
        .containsExactly(
            new Evidence("LookPath", "-", "path:go"),
            new Evidence("CreateProcess", "C:\\work\\app\\go.exe", "path:go"),
            new Evidence("cmd", "C:\\work\\app\\go.exe", "path:go"),
            new Evidence("PowerShell", "C:\\Go-old\\bin\\go.exe", "path:go"));
  }

  /** Files write the home directory in just this way, so they say that this is none. */
  @Test
  void anEntryThatNobodyExpanded() throws IOException {
    Result result = report().only("path.unexpanded");
    assertThat(result.verdict()).isEqualTo("fail/warning");
    assertThat(result.message())
        .isEqualTo(
            "PATH has %USERPROFILE%\\go\\bin, in which USERPROFILE was not expanded: the user's"
                + " Path is stored as REG_SZ, in which Windows expands nothing");
    assertThat(result.evidence())
        .containsExactly(
            new Evidence("PATH", "%USERPROFILE%\\go\\bin", "process:PATH[1]"),
            new Evidence("PATH", "%USERPROFILE%\\go\\bin", "user-registry:Path"));
    assertThat(run.json("doctor/report.json").at("results").all())
        .filteredOn(each -> each.text("id").equals("path.unexpanded"))
        .flatExtracting(each -> each.at("evidence").all())
        .extracting(each -> each.text("literal"))
        .containsExactly("true", "true");
    assertThat(run.lines())
        .anyMatch(line -> line.contains("path.unexpanded") && line.contains("%USERPROFILE%\\go"));
  }

  @Test
  void nothingCrashed() throws IOException {
    assertThat(run.status()).as(run.errors()).isZero();
    assertThat(report().ids("crashed")).isEmpty();
    assertThat(report().ids("fail/error")).isEmpty();
  }

  @Test
  void checkJudgesAsDoctorDoes() throws IOException {
    assertThat(run.report("check").verdicts()).isEqualTo(run.report("doctor").verdicts());
  }
}
