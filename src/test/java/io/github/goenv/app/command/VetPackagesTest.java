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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The go of this machine checks packages. */
@StartsPrograms
@Tag("go-builds")
class VetPackagesTest {
  private static final String BAD =
      "package %s\n\nimport \"fmt\"\n\nfunc F() { fmt.Printf(\"%%d\\n\", \"x\") }\n";

  @TempDir Path parent;
  private Project project;

  @BeforeEach
  void project() throws Exception {
    project = new Project(parent);
    project.write("good/good.go", "package good\n");
  }

  private void vet(PackageWords words, String failOn, Path xml) throws CannotRun, Rejected {
    FindingsRequest findings = new FindingsRequest(failOn, "auto", null, xml);
    new VetPackages(project.log.output())
        .run(new VetPackages.Request(project.request("vet"), words, null, null, findings));
  }

  @Test
  void findingsFailTheBuildAndAreShownOnce() throws Exception {
    project.write("a/a.go", BAD.formatted("a"));
    project.write("a/a_test.go", "package a\n\nfunc g() { x := 1; x = x }\n");
    project.write("vendor/v/v.go", BAD.formatted("v"));
    project.write("a/testdata/t.go", BAD.formatted("t"));
    project.write("nested/go.mod", "module example.com/nested\n");
    project.write("nested/n.go", BAD.formatted("n"));
    Path xml = project.root.resolve("target/goenv/TEST-goenv-vet.xml");
    assertThatThrownBy(() -> vet(Project.packages(), "error", xml))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("go vet: 2 errors in 2 files");
    assertThat(project.lines("ERROR"))
        .hasSize(2)
        .anyMatch(line -> line.matches("a/a.go:5:[0-9]+: fmt.Printf format %d .* [(]printf[)]"))
        .anyMatch(line -> line.matches("a/a_test.go:3:20: self-assignment of x.* [(]assign[)]"));
    assertThat(project.lines("INFO")).last().isEqualTo("goenv: vet: 2 errors in 2 files");
    assertThat(xml).content().contains("failures=\"2\"").doesNotContain(parent.toString());
  }

  @Test
  void noFindingsAreALine() throws Exception {
    vet(Project.packages(), "error", null);
    assertThat(project.lines("INFO")).contains("goenv: vet: no findings");
    assertThat(project.lines("WARN")).isEmpty();
  }

  @Test
  void neverOnlyReports() throws Exception {
    project.write("a/a.go", BAD.formatted("a"));
    vet(Project.packages("./a"), "never", null);
    assertThat(project.lines("WARN")).singleElement().asString().startsWith("a/a.go:5:");
    assertThat(project.lines("ERROR")).isEmpty();
  }

  /** The findings of other packages are shown as well, and go's own line once. */
  @Test
  void whatDoesNotCompileFailsAlways() throws Exception {
    project.write("a/a.go", BAD.formatted("a"));
    project.write("b/b.go", "package b\n\nfunc G() { undefinedThing() }\n");
    assertThatThrownBy(() -> vet(Project.packages(), "never", null))
        .isInstanceOf(Rejected.class)
        .hasMessageStartingWith("go vet failed (exit status 1)");
    assertThat(project.lines("ERROR"))
        .containsExactly("# example.com/app/b", "vet: b/b.go:3:12: undefined: undefinedThing");
    assertThat(project.lines("WARN")).singleElement().asString().startsWith("a/a.go:5:");
  }

  @Test
  void filesOfAnotherSystemAreCheckedForIt() throws Exception {
    project.write("a/a_plan9.go", BAD.formatted("a"));
    project.write(
        "a/a_tagged.go", "//go:build special\n\n" + BAD.formatted("a").replace("F()", "G()"));
    project.write("a/doc.go", "package a\n");
    PackageWords tagged = new PackageWords(List.of("./a"), List.of("special"), null, List.of());
    FindingsRequest findings = new FindingsRequest("never", "off", null, null);
    new VetPackages(project.log.output())
        .run(new VetPackages.Request(project.request("vet"), tagged, "plan9", "amd64", findings));
    assertThat(project.lines("WARN"))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("a/a_plan9.go:5"))
        .anyMatch(line -> line.startsWith("a/a_tagged.go:7"));
  }

  /** A line comment of a generator leads to its source. */
  @Test
  void goflagsWithJsonAndLineDirectivesDoNoHarm() throws Exception {
    project.environment.put("GOFLAGS", "-json");
    project.write("a/a.go", BAD.formatted("a").replace("func F", "//line src.y:77\nfunc F"));
    vet(Project.packages("./a"), "never", null);
    assertThat(project.lines("WARN")).singleElement().asString().startsWith("a/src.y:77");
  }

  @Test
  void whatWouldChangeSourcesIsRefused() {
    for (String flag : List.of("-fix", "--fix", "-json", "-diff=true", "-C=..", "-n")) {
      PackageWords words = new PackageWords(List.of(), List.of(), null, List.of(flag));
      assertThatThrownBy(() -> vet(words, "error", null))
          .isInstanceOf(CannotRun.class)
          .hasMessageContaining("goenv:exec");
    }
  }

  /** At the root of a workspace {@code ./...} means nothing to go; its modules are to be named. */
  @Test
  void modulesOfAWorkspaceAreNamed() throws Exception {
    project.environment.remove("GOWORK");
    Files.delete(project.root.resolve("go.mod"));
    for (String module : List.of("one", "two")) {
      project.write(module + "/go.mod", "module example.com/" + module + "\n\ngo 1.21\n");
      project.write(module + "/a.go", BAD.formatted(module));
    }
    project.write("go.work", "go 1.21\n\nuse (\n\t./one\n\t./two\n)\n");
    assertThatThrownBy(() -> vet(Project.packages(), "never", null)).isInstanceOf(Rejected.class);
    vet(Project.packages("./one/...", "./two/..."), "never", null);
    assertThat(project.lines("WARN"))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("one/a.go:5:"))
        .anyMatch(line -> line.startsWith("two/a.go:5:"));
  }

  /** Go only says that the pattern means nothing. */
  @Test
  void withoutGoModThatIsSaid() throws Exception {
    Files.delete(project.root.resolve("go.mod"));
    assertThatThrownBy(() -> vet(Project.packages(), "error", null)).isInstanceOf(Rejected.class);
    assertThat(project.lines("ERROR"))
        .hasSize(2)
        .last()
        .isEqualTo("There is no go.mod in " + project.root + " or above it");
  }
}
