package io.github.goenv.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.lab.LabReport.Evidence;
import io.github.goenv.lab.LabReport.Result;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files called {@code go.exe} that are no Go for this machine; each is the build's go once. */
class ExecutablesLabIT {
  private static LabRun run;

  @BeforeAll
  static void runCase() throws IOException {
    run = Lab.run("executables");
  }

  private static String file(String kind) {
    return "C:\\odd\\" + kind + "\\go.exe";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          empty     | is an empty file, not a program
          elf       | is a program of another operating system
          truncated | is truncated: its header is incomplete, so it was not copied or unpacked completely
          archive   | is a Go archive, which go build makes of a package that is not main; it cannot be run
          x86       | cannot be started: it is not a program for this kind of machine
          arm64     | cannot be started: it is not a program for this kind of machine
          """)
  void cannotBeUsed(String kind, String why) throws IOException {
    Result result = run.report(kind).only("go.unusable");
    assertThat(result.verdict()).isEqualTo("fail/error");
    assertThat(result.subject()).isEqualTo(file(kind));
    assertThat(result.message()).isEqualTo(file(kind) + " " + why);
    assertThat(result.evidence())
        .containsExactly(new Evidence("go", file(kind), "pom:" + file(kind)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          empty     | EMPTY      | is empty (0 bytes)
          elf       | ELF amd64  | is a program for Linux or another Unix (ELF amd64)
          truncated | TOO_SHORT  | is truncated: its header is incomplete, so it was not copied or unpacked completely
          archive   | GO_ARCHIVE | is a Go archive, which go build -o makes of a package that is not main
          """)
  void isNoWindowsProgram(String kind, String format, String why) throws IOException {
    Result result = run.report(kind).of("exe.not-pe", file(kind));
    assertThat(result.verdict()).isEqualTo("fail/error");
    assertThat(result.message()).isEqualTo(file(kind) + " " + why);
    assertThat(result.evidence())
        .contains(new Evidence("format", format, "file-system:" + file(kind)));
  }

  /** Behind the first one on PATH nobody starts them: information. */
  @ParameterizedTest
  @ValueSource(strings = {"elf", "truncated", "archive"})
  void isInformationWhereNobodyStartsIt(String kind) throws IOException {
    assertThat(run.report("doctor").of("exe.not-pe", file(kind)).verdict()).isEqualTo("fail/info");
  }

  @Test
  void isMadeForAnotherProcessor() throws IOException {
    Result arm = run.report("arm64").of("exe.machine", file("arm64"));
    assertThat(arm.verdict()).isEqualTo("fail/error");
    assertThat(arm.message())
        .isEqualTo(
            file("arm64")
                + " is built for arm64; this machine is amd64 and cannot run it (error 216)");
    assertThat(arm.evidence())
        .contains(
            new Evidence("format", "PE arm64", "file-system:" + file("arm64")),
            new Evidence("machine", "amd64", "api:IsWow64Process2"));
    Result x86 = run.report("x86").of("exe.machine", file("x86"));
    assertThat(x86.verdict()).as("it runs, but is what the build starts").isEqualTo("fail/warning");
    assertThat(x86.message())
        .isEqualTo(
            file("x86") + " is built for 386; this machine is amd64: it runs, but not natively");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x86", "arm64"})
  void isInformationOnPathBehindAnother(String kind) throws IOException {
    assertThat(run.report("doctor").of("exe.machine", file(kind)).verdict()).isEqualTo("fail/info");
  }

  /** The first file on PATH is what a build would start, though Go is later in PATH. */
  @Test
  void theEmptyFileHidesGo() throws IOException {
    assertThat(run.report("doctor").only("go.unusable").evidence())
        .containsExactly(new Evidence("go", file("empty"), "process:PATH"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cloud.goroot", "cloud.gopath", "cloud.gomodcache", "cloud.gocache"})
  void aPlaceThatGoDidNotTellIsLeftToTheCheckOfGo(String id) throws IOException {
    assertThat(run.report("doctor").only(id).message()).isEqualTo("see go.unusable");
  }

  @Test
  void checkFailsTheBuildWithOneSentence() {
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.errorLines())
        .filteredOn(line -> line.contains("Failed to execute goal"))
        .singleElement()
        .asString()
        .contains("2 problems on this machine stop this build: go.unusable, exe.not-pe.");
    assertThat(run.output()).noneMatch(line -> line.startsWith("\tat "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty", "elf", "truncated", "archive", "x86", "arm64", "doctor"})
  void nothingCrashed(String report) throws IOException {
    assertThat(run.report(report).ids("crashed")).isEmpty();
  }

  @Test
  void checkJudgesAsDoctorDoes() throws IOException {
    assertThat(run.report("check").verdicts()).isEqualTo(run.report("elf").verdicts());
  }
}
