package io.github.goenv.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.app.machine.RawConsole;
import io.github.goenv.lint.SourceFinding;
import io.github.goenv.report.Severity;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TellFindingsTest {
  @TempDir Path parent;
  private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
  private Project project;

  @BeforeEach
  void project() throws Exception {
    project = new Project(parent);
  }

  private int tell(String ci, String failOn, SourceFinding... findings) throws Exception {
    FindingsRequest wanted = new FindingsRequest(failOn, ci, null, null);
    return new TellFindings(
            project.request("vet"), wanted, project.log.output(), new RawConsole(raw))
        .tell(List.of(findings), "vet", "compile", Duration.ofMillis(20));
  }

  private static SourceFinding found(Severity severity, String file, int line) {
    return new SourceFinding("vet", "printf", severity, file, line, 0, "bad");
  }

  /** Relative to where the tool ran on the console, to the checkout for CI systems. */
  @Test
  void filesAreNamedAsTheReaderKnowsThem() throws Exception {
    String absolute = project.root.resolve("a/b.go").toString();
    assertThat(
            tell(
                "github,azure",
                "error",
                found(Severity.ERROR, absolute, 3),
                found(Severity.ERROR, "a/b.go", 3),
                found(Severity.ERROR, "%GOROOT%/src/os/env.go", 1),
                found(Severity.ERROR, "", 0)))
        .isEqualTo(3);
    assertThat(project.lines("ERROR"))
        .containsExactly(
            "bad (printf)", "%GOROOT%/src/os/env.go:1: bad (printf)", "a/b.go:3: bad (printf)");
    assertThat(raw.toString(StandardCharsets.UTF_8))
        .contains("::error file=mein Projekt 世界/a/b.go,line=3,title=vet.printf::bad\n")
        .contains(";sourcepath=" + absolute + ";linenumber=3;")
        .contains("::error title=vet.printf::bad\n");
  }

  /** What is in a SARIF file is an alert of GitHub already; other systems know nothing of that. */
  @Test
  void filesAreWrittenThatAreAskedFor() throws Exception {
    FindingsRequest wanted =
        new FindingsRequest("error", "github,azure", "sarif,junit,codequality", null);
    CommandRequest request = project.request("vet");
    new TellFindings(request, wanted, project.log.output(), new RawConsole(raw))
        .tell(List.of(found(Severity.ERROR, "a/b.go", 3)), "vet", "compile", Duration.ofMillis(20));
    assertThat(request.reports().toFile().list())
        .contains("report-vet.sarif", "TEST-goenv-vet.xml", "gl-code-quality-report-vet.json");
    assertThat(raw.toString(StandardCharsets.UTF_8))
        .doesNotContain("::error")
        .contains("##vso[task.logissue");
  }

  /** What does not fail the build is no error of the CI system either. */
  @Test
  void whatOnlyReportsIsAWarning() throws Exception {
    assertThat(tell("github", "never", found(Severity.ERROR, "a.go", 1))).isZero();
    assertThat(project.lines("ERROR")).isEmpty();
    assertThat(raw.toString(StandardCharsets.UTF_8)).startsWith("::warning ");
  }

  @Test
  void gitlabGetsASectionWhereThereAreFindings() throws Exception {
    tell("gitlab", "error");
    assertThat(raw.size()).isZero();
    tell("gitlab", "error", found(Severity.WARNING, "a.go", 1));
    assertThat(raw.toString(StandardCharsets.UTF_8)).contains("section_start:", "goenv_vet");
  }

  /** Go has said it already, in its own line. */
  @Test
  void compileErrorsAreAnnotatedOnly() throws Exception {
    SourceFinding error =
        new SourceFinding("vet", "compile", Severity.ERROR, "a.go", 1, 2, "undefined: x");
    assertThat(tell("github", "error", error)).isEqualTo(1);
    assertThat(project.lines("ERROR")).isEmpty();
    assertThat(raw.toString(StandardCharsets.UTF_8)).contains("col=2,title=vet.compile");
  }
}
