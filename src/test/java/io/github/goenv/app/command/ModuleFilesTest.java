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
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The go of this machine; the modules are directories, so that nothing is downloaded. */
@StartsPrograms
class ModuleFilesTest {
  private static final String TIDY =
      """
      module example.com/app

      go 1.21

      require example.com/dep v0.0.0

      replace example.com/dep => ./dep
      """;

  @TempDir Path parent;
  private Project project;

  @BeforeEach
  void project() throws Exception {
    project = new Project(parent);
    project.write("main.go", "package main\n\nimport _ \"example.com/dep\"\n\nfunc main() {}\n");
    project.write("dep/go.mod", "module example.com/dep\n\ngo 1.21\n");
    project.write("dep/dep.go", "package dep\n");
    project.write("go.mod", TIDY);
  }

  private void mod(boolean apply, String... commands) throws CannotRun, Rejected {
    new ModuleFiles(project.log.output())
        .run(
            new ModuleFiles.Request(
                project.request("mod"), List.of(commands), apply, List.of(), project.findings()));
  }

  @Test
  void tidyIsACheck() throws Exception {
    mod(false, "tidy");
    assertThat(project.lines("INFO")).contains("goenv: go.mod and go.sum are tidy");

    String untidy = TIDY.replace("require example.com/dep v0.0.0\n\n", "");
    project.write("go.mod", untidy);
    assertThatThrownBy(() -> mod(false, "tidy"))
        .isInstanceOf(Rejected.class)
        .hasMessageStartingWith("go.mod or go.sum is not tidy");
    assertThat(project.lines("ERROR"))
        .anyMatch(line -> line.startsWith("+require example.com/dep"));
    assertThat(project.read("go.mod")).isEqualTo(untidy);
    assertThat(project.read("target/goenv/TEST.xml"))
        .contains("name=\"tidy 5\" classname=\"go.mod\"");

    mod(true, "tidy");
    assertThat(project.read("go.mod")).contains("require example.com/dep");
  }

  /** {@code -Dgoenv.mod.command=}: what checks nothing would pass. */
  @Test
  void withoutACommandItIsTidy() throws Exception {
    project.write("go.mod", TIDY.replace("require example.com/dep v0.0.0\n\n", ""));
    assertThatThrownBy(() -> mod(false)).isInstanceOf(Rejected.class);
  }

  @Test
  void saysNothingOfADirectoryThatIsNotThere() throws Exception {
    mod(false, "vendor");
    assertThat(project.lines("INFO")).anyMatch(line -> line.contains("vendor has the packages"));
    project.log.lines.clear();
    project.write("main.go", "package main\n\nfunc main() {}\n");
    project.write("go.mod", "module example.com/app\n\ngo 1.21\n");
    mod(false, "vendor");
    assertThat(project.log.lines)
        .anyMatch(line -> line.contains("no dependencies to vendor"))
        .noneMatch(line -> line.contains("vendor has the packages"));
  }

  /** As a go before 1.23 answers; everything else is done by the real one. */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void anOlderGoChecksACopy() throws Exception {
    Path old =
        project.write(
            "old-go",
            "#!/bin/sh\nfor word; do if [ \"$word\" = -diff ]; then\n"
                + "echo 'flag provided but not defined: -diff' >&2; echo 'usage: go mod tidy' >&2; exit 2\nfi; done\n"
                + "exec '"
                + project.request("").go()
                + "' \"$@\"\n");
    assertThat(old.toFile().setExecutable(true)).isTrue();
    CommandRequest request = project.request("mod");
    CommandRequest other =
        new CommandRequest(
            request.goal(),
            old.toString(),
            request.project(),
            request.root(),
            request.directory(),
            request.environment(),
            request.variables(),
            true,
            null,
            request.reports(),
            true,
            null,
            null);
    ModuleFiles.Request tidy =
        new ModuleFiles.Request(other, List.of("tidy"), false, List.of(), project.findings());
    new ModuleFiles(project.log.output()).run(tidy);
    assertThat(project.log.lines)
        .containsExactly(
            "INFO goenv: Maven is offline, so go runs with GOPROXY=off and downloads nothing",
            "INFO goenv: go.mod and go.sum are tidy",
            "INFO goenv: test report " + project.root.resolve("target/goenv/TEST.xml"));

    String untidy = TIDY.replace("require example.com/dep v0.0.0\n\n", "");
    project.write("go.mod", untidy);
    assertThatThrownBy(() -> new ModuleFiles(project.log.output()).run(tidy))
        .isInstanceOf(Rejected.class);
    assertThat(project.lines("ERROR"))
        .anyMatch(line -> line.startsWith("+require example.com/dep"));
    assertThat(project.read("go.mod")).isEqualTo(untidy);
    try (var left = Files.list(project.root.resolve("target/goenv"))) {
      assertThat(left).containsExactly(project.root.resolve("target/goenv/TEST.xml"));
    }
    assertThat(project.read("target/goenv/TEST.xml")).contains("name=\"tidy 5\"");
  }

  @Test
  void verifyDownloadAndVendorInThisOrder() throws Exception {
    mod(false, "verify", "Download", "vendor");
    assertThat(project.lines("INFO"))
        .contains("all modules verified", "goenv: the modules of go.mod are in the module cache")
        .last()
        .isEqualTo("goenv: vendor has the packages that this module needs");
    assertThat(project.root.resolve("vendor/example.com/dep/dep.go")).exists();
    assertThat(project.root.resolve("go.sum")).doesNotExist();
    assertThat(project.read("go.mod")).isEqualTo(TIDY);
  }

  /** The module comes from a proxy in a directory; go alone adds its sums to a file. */
  @ParameterizedTest
  @ValueSource(strings = {"go.sum", "go.work.sum"})
  void downloadLeavesTheProjectAsItIs(String sums) throws Exception {
    ModuleProxy.write(parent.resolve("proxy"), "example.com/far", "v1.0.0");
    project.offline = false;
    project.variables.put("GOPROXY", parent.resolve("proxy").toUri().toString());
    project.variables.put("GOSUMDB", "off");
    project.variables.put("GOTOOLCHAIN", "local");
    project.variables.put("GOMODCACHE", parent.resolve("cache").toString());
    project.variables.put("GOFLAGS", "-modcacherw");
    String needs = "module example.com/app\n\ngo 1.21\n\nrequire example.com/far v1.0.0\n";
    project.write("go.mod", needs);
    if (sums.equals("go.work.sum")) {
      project.environment.remove("GOWORK");
      project.write("go.work", "go 1.21\n\nuse .\n");
    }
    mod(false, "download");
    assertThat(parent.resolve("cache/example.com/far@v1.0.0/far.go")).exists();
    assertThat(project.root.resolve(sums)).doesNotExist();
    assertThat(project.read("go.mod")).isEqualTo(needs);

    List<String> words = List.of("mod", "download");
    new RunCommand(project.log.output()).exec(project.request("exec"), words);
    assertThat(project.root.resolve(sums)).exists();
  }

  @Test
  void offlineSaysWhatToDo() throws Exception {
    project.write(
        "go.mod", "module example.com/app\n\ngo 1.21\n\nrequire example.com/nowhere v1.0.0\n");
    assertThatThrownBy(() -> mod(false, "download"))
        .isInstanceOf(Rejected.class)
        .hasMessageEndingWith(
            "with GOPROXY=off go may not fetch it. Run this goal once without -o");

    RunCommand run = new RunCommand(project.log.output());
    List<String> words = List.of("mod", "download");
    assertThatThrownBy(() -> run.exec(project.request("exec"), words))
        .hasMessageContaining("mvn goenv:mod \"-Dgoenv.mod.command=download\"");

    project.offline = false;
    project.variables.put("GOPROXY", "off");
    assertThatThrownBy(() -> mod(false, "download"))
        .hasMessageEndingWith("Run Maven once with another GOPROXY");
  }

  @Test
  void whatIsMistypedIsNamed() {
    assertThatThrownBy(() -> mod(false, "tydi"))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("tidy");
  }

  @Test
  void withoutGoModThereIsNothingToDo() throws Exception {
    Files.delete(project.root.resolve("go.mod"));
    assertThatThrownBy(() -> mod(false, "download"))
        .isInstanceOf(CannotRun.class)
        .hasMessageStartingWith("There is no go.mod");
    assertThatThrownBy(() -> mod(false, "tidy")).isInstanceOfAny(Rejected.class, CannotRun.class);
  }
}
