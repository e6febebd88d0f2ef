package io.github.goenv.app.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Report;
import io.github.goenv.report.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken machines: one finding that names the thing and the way out, and never a stack trace. */
@StartsPrograms
@DisabledOnOs(OS.WINDOWS)
class BadMachineTest {
  @TempDir Path root;

  /** One thing broken, the one check that says so, and words the user must see. */
  record Broken(String name, Consumer<TestMachine> how, String id, List<String> words) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Broken broken(String name, Consumer<TestMachine> how, String id, String... words) {
    return new Broken(name, how, id, List.of(words));
  }

  static Stream<Broken> machines() {
    return Stream.of(
        broken(
            "GOROOT pointing nowhere",
            m -> m.environment.put("GOROOT", "/nowhere/go"),
            "goroot.invalid",
            "/nowhere/go, and there is no such directory",
            "GOROOT from the environment",
            "unset GOROOT"),
        broken(
            "GOROOT from go env -w pointing nowhere",
            m -> {
              m.directory("home/.config/go");
              m.write("home/.config/go/env", "GOROOT=/nowhere/go\n");
            },
            "goroot.invalid",
            "from go env -w, in ",
            "go env -u GOROOT"),
        broken(
            "GOROOT at a file",
            m -> m.environment.put("GOROOT", m.goRoot.resolve("VERSION").toString()),
            "goroot.invalid",
            "go/VERSION, which is not a directory",
            "unset GOROOT"),
        broken(
            "GOROOT at a directory that is no Go",
            m -> m.environment.put("GOROOT", m.root.resolve("home").toString()),
            "goroot.invalid",
            "pkg/tool"),
        broken(
            "GOROOT in quotes",
            m -> m.environment.put("GOROOT", "\"" + m.goRoot + "\""),
            "goroot.malformed",
            "U+0022 QUOTATION MARK",
            "unset GOROOT"),
        broken(
            "GOROOT in single quotes",
            m -> m.environment.put("GOROOT", "'" + m.goRoot + "'"),
            "goroot.malformed",
            "not absolute"),
        broken(
            "GOROOT with a full-width colon",
            m -> m.environment.put("GOROOT", "C\uFF1A\\Go"),
            "goroot.malformed",
            "C\uFF1A\\Go",
            "U+FF1A FULLWIDTH COLON"),
        broken(
            "GOROOT with a no-break space at its end",
            m -> m.environment.put("GOROOT", m.goRoot + "\u00A0"),
            "goroot.malformed",
            "U+00A0 NO-BREAK SPACE"),
        broken(
            "GOROOT at another version",
            m -> {
              m.directory("other/pkg/tool");
              m.write("other/VERSION", "go1.24.3\n");
              m.environment.put("GOROOT", m.root.resolve("other").toString());
            },
            "goroot.mismatch",
            "go1.24.3",
            "go1.26.8",
            "unset GOROOT"),
        broken(
            "go is an empty file",
            m -> m.program("go/bin/go", ""),
            "go.unusable",
            "go/bin/go is an empty file"),
        broken(
            "go is a program of another system",
            m ->
                m.program("go/bin/go", "MZ" + "\0".repeat(58) + "@\0\0\0PE\0\0" + "\0".repeat(300)),
            "go.unusable",
            "program of another operating system"),
        broken(
            "go is a text without an interpreter",
            m -> m.program("go/bin/go", "404: not found\n"),
            "go.unusable",
            "neither a program nor a script"),
        broken(
            "go's interpreter is missing",
            m -> m.program("go/bin/go", "#!/nowhere/sh\n"),
            "go.unusable",
            "it exists, but the interpreter or loader it needs is missing"),
        broken(
            "go hangs",
            m -> {
              m.seconds = 1;
              m.goIs("exec sleep 60");
            },
            "go.unusable",
            "did not answer \"go env -json\" within 1 s"),
        broken(
            "go prints 10 MB to its standard error",
            m -> m.goIs("head -c 10485760 /dev/zero | tr '\\0' 'x' >&2; exit 3"),
            "go.unusable",
            "exited with code 3",
            "xxx…"),
        broken(
            "go exits with 1 and says nothing",
            m -> m.goIs("exit 1"),
            "go.unusable",
            "exited with code 1"),
        broken(
            "go exits with 1 and says why",
            m -> m.goIs("echo 'go: no licence today' >&2; exit 1"),
            "go.unusable",
            "go: no licence today"),
        broken(
            "go says nothing and ends well",
            m -> m.goIs("exit 0"),
            "go.unusable",
            "printed nothing and ended with status 0"),
        broken(
            "go answers no JSON",
            m -> m.goIs("echo 'Welcome to go, a strategy game'"),
            "go.unusable",
            "something that is not JSON",
            "Welcome to go"),
        broken(
            "go answers truncated JSON",
            m -> m.goIs("printf '{\"GOROOT\":\"/usr'"),
            "go.unusable",
            "something that is not JSON"),
        broken(
            "go refuses a setting",
            m -> {
              m.environment.put("GOFLAGS", "x");
              m.goIs(
                  """
                    if [ -n "$GOFLAGS" ]; then
                      echo "go: parsing \\$GOFLAGS: non-flag \\"x\\"" >&2
                      exit 1
                    fi
                    if [ "$1" = env ]; then echo '{"GOVERSION":"go1.26.8"}'; else echo '{}'; fi""");
            },
            "env.refused",
            "GOFLAGS is x, and go refuses to build",
            "parsing $GOFLAGS"),
        broken(
            "no go at all",
            m -> m.environment.put("PATH", m.root.resolve("home").toString()),
            "path.go-missing",
            "no go command in any directory of PATH",
            "https://go.dev/dl/"),
        broken("PATH is not set", m -> m.environment.remove("PATH"), "path.go-missing", "PATH"),
        broken(
            "go has no execute permission",
            m -> {
              m.environment.put("PATH", m.goRoot.resolve("bin").toString());
              m.goRoot.resolve("bin/go").toFile().setExecutable(false, false);
            },
            "path.go-missing",
            "go/bin/go has no execute permission"),
        broken(
            "the configured go is not there",
            m -> m.go = "/nowhere/go",
            "path.go-missing",
            "goenv.go is /nowhere/go",
            "-Dgoenv.go"),
        broken(
            "go.mod with a syntax error",
            m -> m.write("project/go.mod", "module example.org/app\n\nrequir x v1\n"),
            "project.go-mod",
            "go.mod:3: unknown directive: requir",
            "go mod edit -json"),
        broken(
            "output below a file",
            m -> m.output = m.write("project/target", "").resolve("deep/er"),
            "access.unwritable",
            "output cannot be created",
            "project/target is a file, not a directory"),
        broken(
            "output is a file",
            m -> m.output = m.write("project/target", ""),
            "access.unwritable",
            "output is a file, not a directory"),
        broken(
            "GOCACHE is a file",
            m -> m.environment.put("GOCACHE", m.write("home/cachefile", "").toString()),
            "access.unwritable",
            "GOCACHE is a file, not a directory"),
        broken("no home", m -> m.environment.remove("HOME"), "env.profile", "HOME"));
  }

  @ParameterizedTest
  @MethodSource("machines")
  void oneFindingNamesTheThingAndTheWayOut(Broken broken) throws Exception {
    TestMachine machine = new TestMachine(root);
    broken.how().accept(machine);

    Report report = machine.judged();

    String printed = TestMachine.printed(report);
    assertThat(TestMachine.errors(report)).as(printed).containsOnly(broken.id());
    assertThat(printed).contains(broken.words());
    for (Result result : report.results()) {
      assertThat(result.outcome()).as(result.toString()).isNotEqualTo(Outcome.CRASHED);
      if (result.id().equals(broken.id())) {
        assertThat(result.fixes()).as("a way out").isNotEmpty();
      }
    }
    assertThat(printed).doesNotContain("Exception").doesNotContain("\tat ").doesNotContain("java.");
    for (String line : printed.split("\n", -1)) {
      assertThat(line.length()).as("a line people can read").isLessThan(600);
    }
  }

  @Test
  void aSoundMachineHasNoErrors() throws Exception {
    Report report = new TestMachine(root).judged();

    assertThat(TestMachine.errors(report)).isEmpty();
    assertThat(report.summary().crashed()).isZero();
    assertThat(report.go()).isNotNull();
    assertThat(report.go().version()).isEqualTo("go1.26.8");
  }

  @Test
  void aPathEntryThatIsAFileIsToldAndHarmsNothing() throws Exception {
    TestMachine machine = new TestMachine(root);
    Path file = machine.write("home/tool", "");
    machine.environment.merge("PATH", file.toString(), (path, more) -> more + ":" + path);

    Report report = machine.judged();

    assertThat(TestMachine.errors(report)).isEmpty();
    assertThat(about(report, "path.dead"))
        .anySatisfy(
            result ->
                assertThat(result.message().in(TestMachine.TEXTS))
                    .isEqualTo("entry 1 of PATH is a file, not a directory: " + file));
  }

  /** What Java makes of bytes that are no UTF-8 in the environment: U+FFFD, one for each. */
  @Test
  void garbageInPathIsToldByItsCodePoint() throws Exception {
    TestMachine machine = new TestMachine(root);
    machine.environment.merge("PATH", "/opt/\uFFFD\uFFFDgo", (path, more) -> more + ":" + path);

    Report report = machine.judged();

    assertThat(TestMachine.errors(report)).isEmpty();
    assertThat(about(report, "path.dead"))
        .anySatisfy(
            result ->
                assertThat(result.message().in(TestMachine.TEXTS))
                    .contains("entry 1 of PATH is not a path")
                    .contains("U+FFFD REPLACEMENT CHARACTER"));
  }

  @Test
  void aProjectPathWithBlanksAndOtherScriptsIsFine() throws Exception {
    TestMachine machine =
        new TestMachine(Files.createDirectories(root.resolve("mein Projekt 项目 é")));

    Report report = machine.judged();

    assertThat(TestMachine.errors(report)).isEmpty();
    assertThat(report.summary().crashed()).isZero();
  }

  @Test
  void aMissingGoDoesNotKeepTheRestFromBeingJudged() throws Exception {
    TestMachine machine = new TestMachine(root);
    machine.environment.put("PATH", machine.root.resolve("home").toString());

    Report report = machine.judged();

    assertThat(report.summary().pass()).isGreaterThan(3);
    assertThat(report.summary().crashed()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "./", "../project", "bin"})
  void aGoOfTheCheckoutIsNotStarted(String entry) throws Exception {
    TestMachine machine = new TestMachine(root);
    Path trap = root.resolve("started");
    machine.directory("project/bin");
    for (String name : List.of("go", "gcc", "git", "bin/go", "bin/gcc", "bin/git")) {
      machine.program("project/" + name, "#!/bin/sh\ntouch '" + trap + "'\n");
    }
    machine.write("project/c.go", "package main\n\nimport \"C\"\n");
    machine.environment.merge("PATH", entry, (path, more) -> more + ":" + path);

    Report report = machine.judged();

    assertThat(trap).doesNotExist();
    assertThat(TestMachine.errors(report)).containsExactly("go.unusable");
    assertThat(about(report, "go.unusable").get(0).fixes())
        .extracting(fix -> fix.title().in(TestMachine.TEXTS) + fix.text())
        .containsExactly(
            "remove the entry \"" + entry + "\" from PATH where it is set",
            "or specify the go to usemvn goenv:doctor -Dgoenv.go=" + machine.goRoot + "/bin/go");
    assertThat(about(report, "toolchain.switch"))
        .extracting(result -> result.message().in(TestMachine.TEXTS))
        .containsExactly("the go command is not started, see go.unusable");
    machine.go = machine.goRoot.resolve("bin/go").toString();
    assertThat(TestMachine.errors(machine.judged())).as("named by its path").isEmpty();
    assertThat(trap).doesNotExist();
  }

  @Test
  void readingLeavesNothingBehind() throws Exception {
    TestMachine machine = new TestMachine(root);
    List<String> before = files();

    machine.judged();

    assertThat(files()).isEqualTo(before);
  }

  private List<String> files() throws Exception {
    List<String> names = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(root)) {
      walk.sorted().forEach(file -> names.add(file.toString()));
    }
    return names;
  }

  private static List<Result> about(Report report, String id) {
    return report.results().stream().filter(result -> result.id().equals(id)).toList();
  }
}
