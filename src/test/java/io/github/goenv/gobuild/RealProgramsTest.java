package io.github.goenv.gobuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.StartsPrograms;
import io.github.goenv.go.RealGo;
import io.github.goenv.gobuild.plan.ProgramChoice;
import io.github.goenv.gobuild.plan.Requests;
import io.github.goenv.gobuild.plan.TargetChoice;
import io.github.goenv.toolchain.BadCommand;
import io.github.goenv.toolchain.InstalledGo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Several programs by one run of the go of this machine. */
@StartsPrograms
@Tag("go-builds")
@EnabledOnOs(OS.LINUX)
class RealProgramsTest {
  private static final String MAIN = "package main\n\nfunc main() { print(\"NAME\") }\n";

  @TempDir Path directory;

  private final Requests requests = new Requests();
  private final Recorder recorder = new Recorder();

  @BeforeEach
  void project() throws IOException {
    requests.directory = Files.createDirectories(directory.resolve("mein Projekt 世界"));
    write("go.mod", "module example.com/tools/v3\n\ngo 1.21\n");
    write("lib/lib.go", "package lib\n");
  }

  @Test
  void allMainsOfAPatternAreBuiltForEachTargetByOneRun() throws Exception {
    program(".", "tools");
    program("cmd/a", "a");
    program("cmd/b.v2", "b.v2");
    program("cmd/c/v2", "c");
    write("cmd/windows/main_windows.go", MAIN);
    requests.packages = List.of("./...");
    requests.targets = new TargetChoice(List.of("linux/amd64", "windows/amd64"), null, null);
    assertThat(run()).isTrue();
    assertThat(recorder.results).hasSize(2);
    assertThat(names(recorder.results.get(0))).containsExactly("tools", "a", "b.v2", "c");
    assertThat(names(recorder.results.get(1)))
        .containsExactly("tools.exe", "a.exe", "b.v2.exe", "c.exe", "windows.exe");
    for (BuildResult result : recorder.results) {
      assertThat(directoryOf(result)).isEqualTo(new TreeSet<>(names(result)));
    }
    for (BuiltFile file : recorder.results.get(0).artifacts()) {
      // What print writes goes to the standard error stream.
      assertThat(said(file.path())).isEqualTo(file.path().getFileName().toString());
      assertThat(file.goVersion()).isNotNull();
    }
  }

  @Test
  void aChosenNameIsGivenAndGoStillFindsItsProgramUpToDate() throws Exception {
    program("cmd/a", "a");
    program("cmd/b", "b");
    requests.programs =
        List.of(new ProgramChoice("./cmd/b", "größe"), new ProgramChoice("./cmd/a", null));
    assertThat(run()).isTrue();
    assertThat(names(recorder.result())).containsExactly("größe", "a");
    assertThat(said(recorder.result().artifacts().get(0).path())).isEqualTo("b");
    assertThat(Files.isExecutable(recorder.result().artifacts().get(0).path())).isTrue();
    assertThat(directoryOf(recorder.result())).containsExactly("a", "größe");
    recorder.results.clear();
    requests.arguments = List.of("-x");
    assertThat(run()).isTrue();
    assertThat(recorder.messages).noneMatch(line -> line.contains("/link "));
  }

  @Test
  void webAssemblyHasItsSuffix() throws Exception {
    program("cmd/a", "a");
    requests.targets = new TargetChoice(List.of("js/wasm", "wasip1/wasm"), null, null);
    requests.packages = List.of("./cmd/...");
    assertThat(run()).isTrue();
    for (BuildResult result : recorder.results) {
      assertThat(names(result)).containsExactly("a.wasm");
      assertThat(result.artifact().path()).content(StandardCharsets.ISO_8859_1).startsWith("\0asm");
    }
  }

  @Test
  void aLibraryIsCompiledAndNothingWritten() throws Exception {
    requests.packages = List.of("./...");
    assertThat(run()).isTrue();
    assertThat(recorder.result().plan().ofLibrary()).isTrue();
    assertThat(recorder.result().vanished()).isFalse();
    assertThat(requests.directory.resolve("target/bin")).doesNotExist();
    write("lib/lib.go", "package lib\nvar x int = \"\"\n");
    recorder.results.clear();
    assertThat(run()).isFalse();
    assertThat(recorder.messages).anyMatch(line -> line.contains("lib/lib.go:2"));
  }

  @Test
  void whatDoesNotLoadIsLeftToGoToSay() throws Exception {
    program("cmd/a", "a");
    write("cmd/b/b.go", "packag main\n");
    requests.packages = List.of("./cmd/...");
    assertThat(run()).isFalse();
    assertThat(recorder.messages).anyMatch(line -> line.contains("expected 'package'"));
    assertThat(recorder.warnings).isEmpty();
  }

  @Test
  void aBuildmodeInGoflagsHasNamesThatAreUnknown() throws Exception {
    program("cmd/a", "a");
    requests.packages = List.of("./cmd/...");
    requests.environment = Map.of("GOFLAGS", "-buildmode=c-archive", "CGO_ENABLED", "1");
    boolean built = run(); // go needs a C compiler for that
    assertThat(recorder.result().artifacts()).isEmpty();
    assertThat(recorder.result().vanished()).isFalse();
    assertThat(recorder.warnings).hasSize(built ? 1 : 0);
    recorder.results.clear();
    recorder.warnings.clear();
    requests.environment = Map.of("GOFLAGS", "-buildmode=pie");
    assertThat(run()).isTrue();
    assertThat(names(recorder.result())).containsExactly("a");
    assertThat(recorder.warnings).isEmpty();
  }

  @Test
  void twoMainsOfOneNameAreRefusedBeforeGoOverwritesOne() throws Exception {
    program("cmd/a", "a");
    program("other/a", "a");
    requests.packages = List.of("./...");
    assertThatThrownBy(this::run)
        .isInstanceOfSatisfying(
            BadCommand.class,
            e ->
                assertThat(e.problem().args())
                    .containsEntry("first", "example.com/tools/v3/cmd/a")
                    .containsEntry("second", "example.com/tools/v3/other/a"));
    // So go does: this is why.
    RealGo.run(requests.directory, "", "build", "-o", "out/", "./...");
    assertThat(requests.directory.resolve("out").toFile().list()).containsExactly("a");
  }

  /** Seeded paths: go writes the files that were foretold, no more and no fewer. */
  @Test
  void goWritesTheFilesForetold() throws Exception {
    Random random = new Random(4);
    String[] elements = {"v2", "v1", "v02", "x", "y.v2", "z-1", "v10", "a_b", "V3", "v3x"};
    for (int i = 0; i < 12; i++) {
      StringBuilder path = new StringBuilder("p" + i);
      for (int n = random.nextInt(3); n > 0; n--) {
        path.append('/').append(elements[random.nextInt(elements.length)]).append(n > 1 ? i : "");
      }
      String last = path.substring(path.lastIndexOf("/") + 1);
      boolean unique = last.startsWith("p") || last.matches("v[1-9][0-9]*") && !last.equals("v1");
      program(unique ? path.toString() : path + "/u" + i, "x");
    }
    requests.packages = List.of("./...");
    assertThat(run()).isTrue();
    assertThat(directoryOf(recorder.result())).isEqualTo(new TreeSet<>(names(recorder.result())));
    assertThat(recorder.result().artifacts()).hasSize(12);
  }

  private void program(String path, String name) throws IOException {
    write(path + "/main.go", MAIN.replace("NAME", name));
  }

  private void write(String path, String text) throws IOException {
    Path file = requests.directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static List<String> names(BuildResult result) {
    List<String> names = new ArrayList<>();
    for (BuiltFile file : result.artifacts()) {
      names.add(file.path().getFileName().toString());
    }
    return names;
  }

  private static Set<String> directoryOf(BuildResult result) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(result.plan().output())) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    }
    return names;
  }

  private static String said(Path program) throws Exception {
    Process process = new ProcessBuilder(program.toString()).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private boolean run() throws Exception {
    InstalledGo installed =
        InstalledGo.ask(
            RealGo.executable(),
            requests.directory,
            requests.environment,
            System.getenv(),
            Duration.ofMinutes(1));
    Path reports = requests.directory.resolve("target/goenv");
    return new RunBuild(
            installed, System.getenv(), Duration.ofMinutes(5), reports, null, null, null)
        .run(requests.request(), recorder);
  }
}
