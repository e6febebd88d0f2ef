package io.github.goenv.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.goenv.lab.LabReport.Evidence;
import io.github.goenv.lab.LabReport.Result;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Variables of user and machine that differ, an old process, and what the registry may hold beside
 * them.
 */
class ScopesLabIT {
  private static LabRun run;

  @BeforeAll
  static void runCase() throws IOException {
    run = Lab.run("scopes");
  }

  private static LabReport report() throws IOException {
    return run.report("doctor");
  }

  @Test
  void userAndMachineDisagreeOnGoroot() throws IOException {
    Result result = report().of("env.scope-conflict", "GOROOT");
    assertThat(result.verdict()).isEqualTo("fail/warning");
    assertThat(result.message())
        .isEqualTo(
            "GOROOT is C:\\Go for this user and C:\\Go-old for the machine; a new process of this"
                + " user gets C:\\Go, a service of another account gets the value of the machine");
    assertThat(result.evidence())
        .containsExactly(
            new Evidence("GOROOT", "C:\\Go", "process:GOROOT"),
            new Evidence("GOROOT", "C:\\Go", "api:CreateEnvironmentBlock"),
            new Evidence("GOROOT", "C:\\Go", "user-registry:GOROOT"),
            new Evidence("GOROOT", "C:\\Go-old", "machine-registry:GOROOT"));
  }

  @Test
  void oneDirectoryWrittenInTwoWaysIsNoConflict() throws IOException {
    assertThat(report().of("env.scope-conflict"))
        .extracting(Result::subject)
        .containsExactly("GOROOT");
  }

  @Test
  void typesOfValuesAreKeptApart() throws IOException {
    Json user = run.json("snapshot/snapshot.json").at("variables", "value", "user", "value");
    assertThat(user.text("GOCACHE", "value")).isEqualTo("%SystemDrive%\\cache");
    assertThat(user.text("GOCACHE", "expandable")).isEqualTo("true");
    assertThat(user.text("GOROOT", "expandable")).isEqualTo("false");
  }

  @Test
  void thisProcessIsOlderThanTheRegistry() throws IOException {
    Result removed = report().of("env.stale", "GOPRIVATE");
    assertThat(removed.verdict()).isEqualTo("fail/warning");
    assertThat(removed.message()).startsWith("GOPRIVATE is not set here, and git.example.com in a");
    assertThat(removed.evidence())
        .containsExactly(
            new Evidence("GOPRIVATE", "", "process:GOPRIVATE"),
            new Evidence("GOPRIVATE", "git.example.com", "api:CreateEnvironmentBlock"));
    Result changed = report().of("env.stale", "GOPROXY");
    assertThat(changed.verdict()).isEqualTo("fail/warning");
    assertThat(changed.message())
        .startsWith(
            "GOPROXY is https://old.example.com here, and https://new.example.com in a new process");
    assertThat(report().of("env.stale", "GOFLAGS").verdict()).isEqualTo("fail/info");
    assertThat(report().of("env.stale"))
        .extracting(Result::subject)
        .containsExactlyInAnyOrder("GOFLAGS", "GOPRIVATE", "GOPROXY");
  }

  @Test
  void autoRunOfCmd() throws IOException {
    assertThat(report().of("alias.shell")).as("each once").hasSize(2);
    Result macro =
        report().of("alias.shell", "HKCU\\SOFTWARE\\Microsoft\\Command Processor\\AutoRun");
    assertThat(macro.message()).startsWith("each cmd defines go as a macro");
    assertThat(macro.verdict()).isEqualTo("fail/warning");
    assertThat(macro.evidence())
        .containsExactly(
            new Evidence(
                "AutoRun",
                "doskey go=C:\\Go-old\\bin\\go.exe $*",
                "registry:HKCU\\SOFTWARE\\Microsoft\\Command Processor\\AutoRun"));
    Result harmless =
        report().of("alias.shell", "HKLM\\SOFTWARE\\Microsoft\\Command Processor\\AutoRun");
    assertThat(harmless.verdict()).isEqualTo("fail/info");
    assertThat(harmless.message()).endsWith(": echo hello");
  }

  @Test
  void appPathsIsInformation() throws IOException {
    Result result = report().only("alias.app-paths");
    assertThat(result.verdict()).isEqualTo("fail/info");
    assertThat(result.message())
        .isEqualTo(
            "Win+R, Start and Start-Process may run C:\\Go-old\\bin\\go.exe when PATH has no go; a"
                + " build runs C:\\Go\\bin\\go.exe. Builds never use this entry");
    assertThat(result.evidence())
        .extracting(Evidence::value)
        .containsExactly("C:\\Go-old\\bin\\go.exe");
  }

  @Test
  void exclusionsThatAreTooBroad() throws IOException {
    assertThat(report().of("av.exclusion-broad"))
        .extracting(Result::verdict, Result::subject, Result::message)
        .containsExactly(
            tuple("fail/warning", "C:\\", "C:\\ excludes a whole drive from scanning"),
            tuple(
                "fail/warning",
                "java.exe",
                "java.exe excludes everything that this program opens; it can be made to open"
                    + " anything, and Microsoft advises against it"),
            tuple(
                "fail/warning",
                ".exe",
                ".exe excludes every file of that type; Microsoft advises against it"));
    assertThat(report().of("av.exclusion-broad", "C:\\").evidence())
        .containsExactly(
            new Evidence(
                "ExclusionPath",
                "C:\\",
                "registry:HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Exclusions"));
  }

  @Test
  void anExclusionThatDefenderReadsAsAnotherDirectory() throws IOException {
    Result result = report().only("av.exclusion-ineffective");
    assertThat(result.verdict()).isEqualTo("fail/warning");
    assertThat(result.subject()).isEqualTo("%LOCALAPPDATA%\\go-build");
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

  /** Doctor writes by a source that is registered, check by one that is not. */
  @Test
  void anEntryInTheEventLogTakesASourceThatExists() {
    assertThat(run.output().stream().filter(line -> line.contains("event log")))
        .singleElement()
        .asString()
        .contains("[WARNING] there is no entry in the event log of Windows")
        .contains("the log Application has no source no-such-source");
  }
}
