package io.github.goenv.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.StartsPrograms;
import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Rejected;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tools are scripts on PATH. */
@StartsPrograms
@DisabledOnOs(OS.WINDOWS)
class RunToolTest {
  private static final String SARIF =
      "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"L\"}},\"results\":[%s]}]}";
  private static final String RESULT =
      "{\"ruleId\":\"R\",\"level\":\"%s\",\"message\":{\"text\":\"bad\"},\"locations\":[{\"physicalLocation\":"
          + "{\"artifactLocation\":{\"uri\":\"a.go\"},\"region\":{\"startLine\":3}}}]}";

  @TempDir Path parent;
  private Project project;

  @BeforeEach
  void project() throws Exception {
    project = new Project(parent);
    Path bin = Files.createDirectories(parent.resolve("bin"));
    String path = project.environment.get("PATH");
    project.environment.put("PATH", bin + ":" + path);
  }

  private void script(String body) throws Exception {
    Path tool = parent.resolve("bin/linter");
    Files.writeString(tool, "#!/bin/sh\n" + body + "\n");
    assertThat(tool.toFile().setExecutable(true)).isTrue();
  }

  private void writes(String text, int code) throws Exception {
    Files.writeString(parent.resolve("bin/text"), text);
    script("cat '" + parent.resolve("bin/text") + "'; exit " + code);
  }

  private void run(String results, String failOn) throws CannotRun, Rejected {
    run("linter", results, null, failOn, null);
  }

  private void run(String tool, String results, Path file, String failOn, Path xml)
      throws CannotRun, Rejected {
    FindingsRequest findings = new FindingsRequest(failOn, "off", null, xml);
    new RunTool(project.log.output())
        .run(
            new RunTool.Request(
                project.request("tool"), tool, List.of("a b", "*"), results, file, findings));
  }

  @Test
  void showsWhatItSaysAndGetsItsArguments() throws Exception {
    script("echo \"$#:$1:$2\"; echo err >&2; cat");
    run("none", "warning");
    assertThat(project.lines("INFO")).contains("2:a b:*", "err");
  }

  @Test
  void itsStatusCountsWithoutResults() throws Exception {
    writes("said\n", 3);
    assertThatThrownBy(() -> run("none", "error"))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("linter failed (exit status 3)");
    run("none", "never");
    assertThat(project.lines("WARN")).singleElement().asString().contains("exited with status 3");
  }

  @Test
  void findingsCountWithResults() throws Exception {
    writes(SARIF.formatted(RESULT.formatted("error") + "," + RESULT.formatted("note")), 0);
    Path xml = project.root.resolve("TEST-goenv-linter.xml");
    assertThatThrownBy(() -> run("linter", "sarif", null, "error", xml))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("linter: 1 error, 1 informational in 1 file");
    assertThat(project.lines("ERROR")).containsExactly("a.go:3: bad (R)");
    assertThat(xml).content().contains("tests=\"2\"", "failures=\"1\"");
    run("sarif", "never");
  }

  /** Of what a tool exits with, nothing but findings tells when it has any. */
  @Test
  void warningsFailByDefaultAlone() throws Exception {
    writes("remark\n" + SARIF.formatted(RESULT.formatted("warning")), 1);
    assertThatThrownBy(() -> run("sarif", "warning")).isInstanceOf(Rejected.class);
    run("sarif", "error");
  }

  @Test
  void aToolThatFailsWithoutFindingsFails() throws Exception {
    writes(SARIF.formatted(""), 2);
    assertThatThrownBy(() -> run("sarif", "never"))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("exit status 2");
    writes("", 2);
    assertThatThrownBy(() -> run("json", "never")).isInstanceOf(Rejected.class);
    writes("", 0);
    run("json", "warning");
  }

  @Test
  void anotherFormIsAnErrorAndIsShown() throws Exception {
    writes("main.go:1:1: text for people\n", 1);
    assertThatThrownBy(() -> run("sarif", "warning"))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining(
            "is not what <results>sarif</results> says: it does not begin as JSON");
    assertThat(project.lines("ERROR")).contains("main.go:1:1: text for people");
  }

  /** A line of three megabytes comes in pieces. */
  @Test
  void oneLongLineIsRead() throws Exception {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 12_000; i++) {
      all.append(i == 0 ? "" : ",")
          .append(
              RESULT.formatted("error").replace("\"bad\"", "\"bäd " + "x".repeat(60) + i + "\""));
    }
    writes(SARIF.formatted(all), 1);
    assertThatThrownBy(() -> run("sarif", "warning"))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("12000 errors in 1 file");
    assertThat(project.lines("ERROR")).hasSize(500);
    assertThat(project.lines("WARN")).singleElement().asString().contains("11500 more findings");
  }

  @Test
  void aFileOfResultsIsThatOfThisRun() throws Exception {
    Path file = project.write("target/r.sarif", "old");
    script("echo shown; exit 0");
    assertThatThrownBy(() -> run("linter", "sarif", file, "warning", null))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("no such file");
    script("echo shown; printf '%s' '" + SARIF.formatted("") + "' > target/r.sarif");
    run("linter", "sarif", file, "warning", null);
    assertThat(project.lines("INFO")).contains("shown", "goenv: linter: no findings");
  }

  @Test
  void aToolThatIsNowhereCanBePinnedInTwoWays() {
    assertThatThrownBy(() -> run("staticcheck-x", "none", null, "warning", null))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("go get -tool example.com/path/to/staticcheck-x@VERSION")
        .hasMessageContaining("on PATH");
    assertThatThrownBy(() -> run("./nowhere", "none", null, "warning", null))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("is no file");
    assertThatThrownBy(() -> run(null, "none", null, "warning", null))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("goenv.tool");
    assertThatThrownBy(() -> run("linter", "sarfi", null, "warning", null))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("sarif");
  }

  /** Any checkout could put a program there. */
  @Test
  void aToolInTheWorkingDirectoryIsNotStarted() throws Exception {
    Path tool = project.write("evil", "#!/bin/sh\necho started\n");
    assertThat(tool.toFile().setExecutable(true)).isTrue();
    project.environment.put("PATH", ".:" + project.environment.get("PATH"));
    assertThatThrownBy(() -> run("evil", "none", null, "warning", null))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("depends on the working directory");
    run("./evil", "none", null, "warning", null); // as it was asked for
    assertThat(project.lines("INFO")).contains("started");
  }

  @Test
  void timeIsLimited() throws Exception {
    script("sleep 60");
    project.timeout = 1L;
    assertThatThrownBy(() -> run("none", "never"))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("linter was stopped after 1 s");
    project.timeout = 0L;
    assertThatThrownBy(() -> run("none", "never")).isInstanceOf(CannotRun.class);
  }

  @Test
  void whereErrorsAloneAreShownTheEndIsShownToo() throws Exception {
    project = new Project(parent.resolve("quiet"), "ERROR");
    project.environment.put("PATH", parent.resolve("bin") + ":" + project.environment.get("PATH"));
    script("echo out; echo err >&2; exit 1");
    assertThatThrownBy(() -> run("none", "warning")).isInstanceOf(Rejected.class);
    assertThat(project.lines("ERROR")).containsExactlyInAnyOrder("out", "err");
  }
}
