package io.github.goenv.app.gocommand;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.app.RecordingLog;
import io.github.goenv.check.Policies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationsTest {
  private static final String MAIN = "package main\n\nfunc main() {}\n";

  @TempDir Path project;

  @Test
  void namesTheProgramsOfOtherDirectories() throws Exception {
    write("go.mod", "module example.com/app\n");
    write("cmd/b/main.go", MAIN);
    write("cmd/a/main.go", MAIN);
    write("tools/gen.go", "//go:build ignore\n\n" + MAIN);
    write("vendor/x/main.go", MAIN);
    write("cmd/a/main_test.go", MAIN);
    assertThat(of("no Go files in " + project))
        .containsExactly(
            "goenv: \"no Go files in\": this directory has no Go file. Usually the program is in"
                + " another directory, which has to be named, such as ./cmd/app",
            "goenv: programs in this module: ./cmd/a ./cmd/b (for example"
                + " <packages>./cmd/a</packages>)");
  }

  /** A parameter that the goal does not have would be ignored without a word. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vet  | ./cmd/a (for example <packages>./cmd/a</packages>)",
        "run  | ./cmd/a (for example <program>./cmd/a</program>, or \"-Dgoenv.run.package=./cmd/a\")",
        "exec | ./cmd/a (for example <argument>./cmd/a</argument>)",
        "mod  | ./cmd/a",
      })
  void saysWhatToWriteAsTheGoalTakesIt(String goal, String programs) throws Exception {
    write("cmd/a/main.go", MAIN);
    assertThat(explanations(goal, null).of(List.of("no Go files in " + project), project))
        .hasSize(2)
        .noneMatch(line -> line.contains("packages") && !goal.equals("vet"))
        .last()
        .isEqualTo("goenv: programs in this module: " + programs);
  }

  /**
   * Arguments of goenv:run are for the program, and goenv:test refuses {@code -p} among its own.
   */
  @ParameterizedTest
  @CsvSource({
    "build, <argument>-p=2</argument>, <argument>-buildvcs=false</argument>",
    "test, <p>2</p>, <argument>-buildvcs=false</argument>",
    "integration-test, <p>2</p>, <argument>-buildvcs=false</argument>",
    "vet, <argument>-p=2</argument>, <argument>-buildvcs=false</argument>",
    "run, <buildFlag>-p=2</buildFlag>, <buildFlag>-buildvcs=false</buildFlag>",
    "exec, GOFLAGS=-p=2, GOFLAGS=-buildvcs=false"
  })
  void namesAFlagAsTheGoalTakesIt(String goal, String fewer, String stamp) {
    assertThat(
            explanations(goal, null)
                .of(List.of("x: signal: killed", "error obtaining VCS status: x"), project))
        .anyMatch(line -> line.contains("build fewer packages at a time with " + fewer + ","))
        .anyMatch(line -> line.contains("possible. " + stamp + " builds without it"));
  }

  @Test
  void namesTheModuleBelow() throws Exception {
    write("src/main/go/go.mod", "module example.com/app\n");
    assertThat(of("go: go.mod file not found in current directory or any parent directory"))
        .contains("goenv: there is a go.mod in src/main/go: set workingDirectory to it");
  }

  /** Without such a line the name is the code's own fault, and go has said so. */
  @Test
  void speaksOfGoGenerateWhereItIsUsed() throws Exception {
    write("main.go", MAIN);
    assertThat(of("./main.go:4:2: undefined: generated")).isEmpty();
    write("gen.go", "package main\n\n//go:generate stringer -type=X\n");
    assertThat(of("./main.go:4:2: undefined: generated"))
        .singleElement()
        .asString()
        .contains("gen.go has such a line");
    assertThat(of("main.go:3:8: no required module provides package example.com/app/gen; to add"))
        .anyMatch(line -> line.startsWith("goenv: gen.go has a line for go generate"));
  }

  @Test
  void provesALinkThatIsText() throws Exception {
    write("other/main.go", MAIN);
    write("main.go", "other/main.go");
    assertThat(of("main.go:1:1: expected 'package', found other"))
        .contains(
            "goenv: main.go has nothing but the path other/main.go, which exists: it is a symbolic"
                + " link that was checked out as text");
    write("main.go", "other/nothing.go");
    assertThat(of("main.go:1:1: expected 'package', found other")).hasSize(1);
  }

  @Test
  void theLineBeforeTheByteOrderMarkIsNotExplainedAsWell() {
    assertThat(of("go: errors parsing go.mod:", "go.mod:1: unexpected input character '\\ufeff'"))
        .hasSize(2)
        .first()
        .asString()
        .contains("UTF-8 without BOM");
  }

  @Test
  void explainsEachCauseOnceAndFewOfThem() {
    String full = "go: GOPATH entry is relative";
    assertThat(of(full, full, full)).hasSize(2);
    assertThat(
            of(
                full,
                "x509: certificate signed by unknown authority",
                "proxyconnect tcp: x",
                "403 Forbidden",
                "404 Not Found"))
        .filteredOn(line -> line.startsWith("goenv: \""))
        .hasSize(4);
    assertThat(of("./main.go:1:2: declared and not used: x")).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void readsTheFileThatGoNames() throws Exception {
    write("my tools/compile", "");
    Path tool = project.resolve("my tools/compile");
    assertThat(of("fork/exec " + tool + ": exec format error"))
        .contains("goenv: " + tool + ": 0 B, empty");
    assertThat(of("write " + project.resolve("b1/x.a") + ": no space left on device"))
        .anyMatch(
            line -> line.matches("goenv: .*b1/x.a: [0-9.]+ \\w*B / [0-9.]+ \\w*B free now on .*"));
    assertThat(of("fork/exec " + project.resolve("gone") + ": exec format error"))
        .noneMatch(line -> line.contains("gone"));
  }

  @Test
  void namesTheProxyThatOnlyMavenKnows() {
    String refused = "dial tcp: lookup proxy.golang.org: no such host";
    assertThat(of(refused)).noneMatch(line -> line.contains("proxy.corp"));
    assertThat(explanations("build", "proxy.corp:8080").of(List.of(refused), project))
        .anyMatch(line -> line.startsWith("goenv: Maven uses the proxy proxy.corp:8080, and go"));
  }

  private List<String> of(String... said) {
    return explanations("build", null).of(List.of(said), project);
  }

  private static Explanations explanations(String goal, String proxy) {
    return new Explanations(
        new RecordingLog("INFO").output(),
        goal,
        false,
        null,
        Policies.standard("2026-11-28"),
        proxy);
  }

  private void write(String name, String text) throws Exception {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
