package io.github.goenv.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import io.github.goenv.fact.Fact;
import io.github.goenv.go.RealGo;
import io.github.goenv.snapshot.Loading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How often the go of this machine is started for the modules of a build, and what it says. */
@StartsPrograms
@EnabledOnOs(OS.LINUX)
class ModuleLoadsTest {
  @TempDir Path root;
  private final List<Path> modules = new ArrayList<>();
  private final Map<String, String> variables = new HashMap<>(System.getenv());
  private Path go;
  private Path log;

  @BeforeEach
  void modules() throws IOException {
    for (String name : List.of("a", "b", "c", "d")) {
      Path module = Files.createDirectories(root.resolve("mit Leer 世/" + name));
      Files.writeString(module.resolve("go.mod"), "module example.com/" + name + "\n\ngo 1.21\n");
      Files.writeString(module.resolve("main.go"), "package main\n\nfunc main() {}\n");
      modules.add(module);
    }
    log = root.resolve("log");
    go = root.resolve("go");
    Files.writeString(
        go,
        "#!/bin/sh\necho \"${PWD##*/} $1 $2\" >> '"
            + log
            + "'\nexec '"
            + RealGo.executable()
            + "' \"$@\"\n");
    Files.setPosixFilePermissions(go, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void goIsAskedOnceForTheModulesOfAWorkspace() throws Exception {
    work("use (\n\t./a\n\t\"./b\"\n\t./c\n\t./d\n)\n");
    List<Fact<Loading>> loading = read();
    for (int i = 0; i < 4; i++) {
      Loading each = loading.get(i).orNull();
      assertThat(each.directory()).isEqualTo(modules.get(i).toString());
      assertThat(each.exitCode()).isZero();
      assertThat(each.program()).isEqualTo(true);
      assertThat(each.errors()).isEmpty();
      assertThat(each.arguments())
          .as("a snapshot of n modules does not name each n times")
          .contains(modules.get(i).toString())
          .doesNotContain(modules.get((i + 1) % 4).toString());
    }
    assertThat(asked()).containsExactlyInAnyOrder("a list -m", "a list -e");
  }

  @Test
  void eachIsAskedWhereOneIsWrong() throws Exception {
    work("use ./a\nuse ./b\nuse ./c\nuse ./d\n");
    Files.writeString(
        modules.get(2).resolve("main.go"), "package main\n\nimport _ \"example.com/none/x\"\n");
    List<Fact<Loading>> loading = read();
    assertThat(loading.get(1).orNull().errors()).isEmpty();
    assertThat(loading.get(2).orNull().errors()).singleElement().asString().contains("none/x");
    assertThat(asked()).contains("a list -e", "b list -e", "c list -e", "d list -e");
    Files.delete(log);
    Files.writeString(modules.get(3).resolve("go.mod"), "modul\n");
    loading = read();
    for (Fact<Loading> each : loading) {
      assertThat(each.orNull().exitCode()).isNotZero();
    }
    assertThat(asked()).contains("a list -m", "b list -m", "c list -m", "d list -m");
  }

  @Test
  void whatTheWorkspaceDoesNotUseIsAskedByItself() throws Exception {
    work("use ./a\nuse ./b\n");
    List<Fact<Loading>> loading = read();
    assertThat(loading.get(0).orNull().exitCode()).isZero();
    assertThat(loading.get(0).orNull().errors()).isEmpty();
    assertThat(loading.get(3).orNull().errors()).isNotEmpty();
    assertThat(asked()).contains("a list -m", "c list -m", "d list -m").doesNotContain("b list -m");
  }

  @Test
  void modulesWhoseGoModDifferInNameOnlyAreToldTheSame() throws Exception {
    List<Fact<Loading>> loading = read();
    assertThat(asked()).containsExactly("a list -m");
    for (int i = 0; i < 4; i++) {
      assertThat(loading.get(i).orNull().directory()).isEqualTo(modules.get(i).toString());
      assertThat(loading.get(i).orNull().exitCode()).isZero();
    }
  }

  @Test
  void whereOneOfThemIsRefusedGoSpeaksOfEach() throws Exception {
    for (Path module : modules) {
      Path file = module.resolve("go.mod");
      Files.writeString(file, Files.readString(file) + "require example.com/x v2.0.0\n");
    }
    for (Fact<Loading> each : read()) {
      assertThat(each.orNull().exitCode()).isNotZero();
      assertThat(each.orNull().said()).contains("example.com/x");
    }
    assertThat(asked())
        .containsExactlyInAnyOrder("a list -m", "b list -m", "c list -m", "d list -m");
  }

  static List<Arguments> filesThatGoReadsBesides() {
    return List.of(
        Arguments.of("vendor/modules.txt", "# example.com/x v1.0.0\n"),
        Arguments.of("go.mod", "module example.com/b\n\ngo 1.22\n"),
        Arguments.of("go.mod", "module example.com/b // v2\n\ngo 1.21\n"),
        Arguments.of("go.mod", "module b\n\ngo 1.21\n"));
  }

  @ParameterizedTest
  @MethodSource("filesThatGoReadsBesides")
  void whatIsNotTheSameIsAskedByItself(String file, String text) throws Exception {
    Path path = modules.get(1).resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    assertThat(read()).allMatch(each -> each.orNull().exitCode() == 0);
    assertThat(asked().subList(0, 2)).containsExactlyInAnyOrder("a list -m", "b list -m");
    assertThat(asked()).noneMatch(line -> line.startsWith("c ") || line.startsWith("d "));
  }

  @Test
  void whereAVariableMaySayAnotherFileInEachDirectoryEachIsAsked() throws Exception {
    variables.put("GOFLAGS", "-modfile=other.mod");
    Files.writeString(modules.get(0).resolve("other.mod"), "module example.com/a\n\ngo 1.21\n");
    List<Fact<Loading>> loading = read();
    assertThat(loading.get(0).orNull().exitCode()).isZero();
    assertThat(loading.get(1).orNull().exitCode()).isNotZero();
    variables.put("GOFLAGS", "");
    variables.put("GOENV", "own.env");
    Files.writeString(modules.get(2).resolve("own.env"), "GOFLAGS=-mod=none\n");
    loading = read();
    assertThat(loading.get(1).orNull().exitCode()).isZero();
    assertThat(loading.get(2).orNull().exitCode()).isNotZero();
  }

  @Test
  void aDirectoryThatMayHaveNoModuleIsAskedByItself() throws Exception {
    variables.put("TMPDIR", modules.get(3).toString());
    List<Fact<Loading>> loading = read();
    assertThat(loading.get(2).orNull().exitCode()).isZero();
    assertThat(loading.get(3).orNull().said()).contains("ignoring go.mod in system temp root");
    assertThat(asked()).contains("a list -m", "d list -m").doesNotContain("b list -m");
  }

  private void work(String uses) throws IOException {
    Files.writeString(root.resolve("mit Leer 世/go.work"), "go 1.21\n" + uses);
  }

  private List<Fact<Loading>> read() throws InterruptedException {
    ProbeRequest request =
        new ProbeRequest(
            "1",
            go.toString(),
            root,
            modules,
            root.resolve("target"),
            variables,
            Duration.ofSeconds(60),
            false,
            Set.of(),
            List.of(),
            ProbeRequest.Examine.NOTHING);
    return new SnapshotReader(request).read().project().orNull().loading().orNull();
  }

  private List<String> asked() throws IOException {
    return Files.readAllLines(log).stream().filter(line -> line.contains(" list ")).toList();
  }
}
