package io.github.goenv.gobuild.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.go.GoTarget;
import io.github.goenv.toolchain.BadCommand;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is built of what go lists. */
class ListedPackagesTest {
  private static final GoTarget WASM = new GoTarget("js", "wasm");

  private final Requests requests = new Requests();

  @ParameterizedTest
  @CsvSource({
    "example.com/app, app",
    "example.com/app/v2, app",
    "example.com/app/v10, app",
    "example.com/app/v1, v1",
    "example.com/app/v02, v02",
    "example.com/app/v2x, v2x",
    "example.com/app.v2, app.v2",
    "app, app",
    "v2, v2",
    "example.com/cmd/v3, cmd",
  })
  void isNamedAsGoNamesIt(String importPath, String name) {
    assertThat(ListedPackages.executableName(importPath)).isEqualTo(name);
  }

  @Test
  void programsAmongLibrariesHaveTheSuffixOfTheirTarget() throws Exception {
    List<String> lines = List.of("main\texample.com/a", "lib\texample.com/lib", "main\tx/b/v2");
    assertThat(programs(Requests.WINDOWS, lines))
        .containsExactly(
            new Program("example.com/a", "a.exe", "a.exe"),
            new Program("x/b/v2", "b.exe", "b.exe"));
    assertThat(programs(WASM, lines).get(1)).isEqualTo(new Program("x/b/v2", "b", "b.wasm"));
    assertThat(programs(Requests.LINUX, List.of("lib\tx/lib"))).isEmpty();
  }

  @Test
  void filesAreNamedByTheFirst() throws Exception {
    requests.packages = List.of("cmd/größe.go", "cmd/b.go");
    assertThat(programs(Requests.LINUX, List.of("main\tcommand-line-arguments")))
        .containsExactly(new Program("command-line-arguments", "größe", "größe"));
  }

  @Test
  void chosenNamesStandAtTheirPackages() throws Exception {
    requests.programs =
        List.of(new ProgramChoice("./cmd/b", "server"), new ProgramChoice("./cmd/a", null));
    assertThat(programs(Requests.WINDOWS, List.of("main\tx/cmd/b", "main\tx/cmd/a")))
        .containsExactly(
            new Program("x/cmd/b", "b.exe", "server.exe"),
            new Program("x/cmd/a", "a.exe", "a.exe"));
    assertThat(programs(Requests.LINUX, List.of("main\tx/cmd/b"))).isNull();
    assertThatThrownBy(() -> programs(Requests.LINUX, List.of("main\tx/cmd/b", "a\tx/cmd/a")))
        .isInstanceOfSatisfying(
            BadCommand.class,
            e -> {
              assertThat(e.problem().key()).isEqualTo("build.programs.library");
              assertThat(e.problem().args()).containsEntry("package", "./cmd/a");
            });
  }

  @Test
  void whatGoCannotSayIsNotKnown() throws Exception {
    assertThat(programs(Requests.LINUX, List.of())).isNull();
    assertThat(programs(Requests.LINUX, List.of("\tx/broken", "main\tx/a"))).isNull();
    assertThat(programs(Requests.LINUX, List.of("nonsense"))).isNull();
  }

  @Test
  void twoProgramsOfOneNameAreRefusedWithBoth() {
    for (String second : List.of("x/two/app", "x/two/App", "x/app/v2")) {
      assertThatThrownBy(
              () -> programs(Requests.LINUX, List.of("main\tx/one/app", "main\t" + second)))
          .isInstanceOfSatisfying(
              BadCommand.class,
              e -> {
                assertThat(e.problem().key()).isEqualTo("build.programs.same");
                assertThat(e.problem().args())
                    .containsEntry("first", "x/one/app")
                    .containsEntry("second", second);
              });
    }
    requests.programs = List.of(new ProgramChoice("./a", "same"), new ProgramChoice("./b", "Same"));
    assertThatThrownBy(() -> programs(Requests.LINUX, List.of("main\tx/a", "main\tx/b")))
        .isInstanceOfSatisfying(
            BadCommand.class,
            e -> assertThat(e.problem().key()).isEqualTo("build.programs.same.name"));
  }

  @Test
  void aLibraryIsCompiledWithoutOutput() throws Exception {
    requests.packages = List.of("./...");
    BuildPlan plan = requests.plan(Requests.LINUX).get(0);
    assertThat(plan.intoDirectory()).isTrue();
    assertThat(plan.words()).contains("-o", "/project/target/bin/");
    assertThat(plan.programWords())
        .startsWith("list", "-find", "-e", "-f={{.Name}}\t{{.ImportPath}}")
        .endsWith("./...")
        .doesNotContain("-o");
    BuildPlan library = plan.writing(new Programs(List.of(), null));
    assertThat(library.words()).doesNotContain("-o", "/project/target/bin/").endsWith("./...");
    assertThat(library.ofLibrary()).isTrue();
    assertThat(library.files()).isEmpty();
    assertThat(library.unrecorded().ofLibrary()).isTrue();
    assertThat(plan.ofLibrary()).isFalse();
    assertThat(plan.namesUnknown()).isTrue();
  }

  @Test
  void renamedProgramsAreBuiltElsewhere() throws Exception {
    requests.programs = List.of(new ProgramChoice("./a", "server"));
    BuildPlan plan = requests.plan(Requests.LINUX, Requests.WINDOWS).get(0);
    assertThat(plan.words()).contains("/project/target/bin/linux-amd64/");
    BuildPlan staged =
        plan.writing(new Programs(List.of(new Program("x/a", "a", "server")), Path.of("/work/s")));
    assertThat(staged.words()).contains("-o", "/work/s/").doesNotContain(plan.output() + "/");
    assertThat(staged.files()).containsExactly(Path.of("/project/target/bin/linux-amd64/server"));
  }

  private List<Program> programs(GoTarget target, List<String> lines) throws BadCommand {
    return ListedPackages.programs(lines, requests.request(), target);
  }
}
