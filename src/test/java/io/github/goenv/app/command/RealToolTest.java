package io.github.goenv.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.StartsPrograms;
import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Rejected;
import io.github.goenv.go.GoVersion;
import io.github.goenv.go.RealGo;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs of a module that the go of this machine compiles and runs. */
@StartsPrograms
@Tag("go-builds")
class RealToolTest {
  private static final String MAIN =
      """
      package main

      import (
      	"fmt"
      	"os"
      )

      func main() {
      	fmt.Println("got", os.Args[1:])
      	fmt.Fprintln(os.Stderr, "to stderr")
      	if len(os.Args) > 2 {
      		os.Exit(3)
      	}
      }
      """;

  @TempDir Path parent;
  private Project project;

  @BeforeEach
  void project() throws Exception {
    project = new Project(parent);
    project.write("cmd/lint/main.go", MAIN);
  }

  private void tool(String name, String... arguments) throws Exception {
    FindingsRequest findings = new FindingsRequest("warning", "off", null, null);
    new RunTool(project.log.output())
        .run(
            new RunTool.Request(
                project.request("tool"), name, List.of(arguments), "none", null, findings));
  }

  @Test
  void aToolOfGoModIsRunByItsNameAndItsPackage() throws Exception {
    String version = RealGo.run(project.root, "", "env", "GOVERSION").get(0);
    Assumptions.assumeTrue(
        GoVersion.parse(version).orElseThrow().isAtLeast(GoVersion.parse("1.24").orElseThrow()));
    project.write("go.mod", "module example.com/app\n\ngo 1.24\n\ntool example.com/app/cmd/lint\n");
    tool("lint", "a b");
    tool("example.com/app/cmd/lint", "x");
    assertThat(project.lines("INFO")).contains("got [a b]", "got [x]", "to stderr");
    assertThatThrownBy(() -> tool("lint", "a", "b"))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("go tool lint failed (exit status 3)");
  }

  @Test
  void goHasToolsOfItsOwn() throws Exception {
    tool("vet", "help");
    assertThat(project.lines("INFO")).anyMatch(line -> line.contains("printf"));
  }

  /** GOOS of somebody's shell would make a program that does not run here. */
  @Test
  void aProgramOfTheModuleIsRun() throws Exception {
    project.environment.put("GOOS", "plan9");
    RunCommand run = new RunCommand(project.log.output());
    run.run(project.request("run"), Project.packages("./cmd/lint"), List.of("ä b"));
    assertThat(project.lines("INFO")).contains("got [ä b]", "to stderr");
    assertThatThrownBy(
            () ->
                run.run(project.request("run"), Project.packages("./cmd/lint"), List.of("1", "2")))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("go run failed (exit status 1)");
    assertThat(project.lines("INFO")).contains("exit status 3");
    assertThatThrownBy(
            () ->
                run.run(
                    project.request("run"),
                    Project.packages("example.com/far/cmd@v1.0.0"),
                    List.of()))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("GOPROXY=off");
  }

  /** It is the user's own command, so its target is, too. */
  @Test
  void anyCommandOfGoIsRunAsItIs() throws Exception {
    project.variables.put("GOOS", "plan9");
    RunCommand run = new RunCommand(project.log.output());
    run.exec(project.request("exec"), List.of("env", "GOOS", "GOPROXY"));
    assertThat(project.lines("INFO")).contains("plan9", "off");
    assertThatThrownBy(() -> run.exec(project.request("exec"), List.of("nonsense")))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("go nonsense failed (exit status 2)");
    assertThatThrownBy(() -> run.exec(project.request("exec"), List.of()))
        .hasMessageContaining("goenv.exec.arguments");
    // As exec-maven-plugin takes it in exec.args.
    assertThatThrownBy(() -> run.exec(project.request("exec"), List.of("env  GOOS")))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("\"-Dgoenv.exec.arguments=env,GOOS\"");
  }
}
