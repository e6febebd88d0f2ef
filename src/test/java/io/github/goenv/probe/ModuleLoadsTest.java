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
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How often the go of this machine is started for the modules of a build, and what it says. */
@StartsPrograms
@EnabledOnOs(OS.LINUX)
class ModuleLoadsTest {
  @TempDir Path root;
  private final List<Path> modules = new ArrayList<>();
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
  void withoutAWorkspaceEachHasItsOwnAnswer() throws Exception {
    assertThat(read()).hasSize(4).allMatch(each -> each.orNull().exitCode() == 0);
    assertThat(asked())
        .containsExactlyInAnyOrder("a list -m", "b list -m", "c list -m", "d list -m");
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
            System.getenv(),
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
