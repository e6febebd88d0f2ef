package io.github.goenv.gobuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.StartsPrograms;
import io.github.goenv.go.RealGo;
import io.github.goenv.gobuild.plan.BuildRequest;
import io.github.goenv.gobuild.plan.Requests;
import io.github.goenv.toolchain.InstalledGo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Modules that the go of this machine builds before anybody asks for them. */
@StartsPrograms
@Tag("go-builds")
@EnabledOnOs(OS.LINUX)
class BuildsAheadTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  @TempDir Path root;
  private final List<Path> modules = new ArrayList<>();
  private final BuildsAhead ahead = new BuildsAhead(2);
  private Path go;
  private Path log;

  @BeforeEach
  void modules() throws IOException {
    for (String name : List.of("a", "b", "c", "d")) {
      Path module = Files.createDirectories(root.resolve("mein Projekt 世界/" + name));
      Files.writeString(module.resolve("go.mod"), "module example.com/" + name + "\n\ngo 1.21\n");
      program(module, "print(\"" + name + "\")");
      modules.add(module);
    }
    log = root.resolve("log");
    go = RealGo.executable();
  }

  /** One that writes down when it begins and ends, and takes its time. */
  private void slowGo(String seconds) throws IOException {
    go = root.resolve("go");
    Files.writeString(
        go,
        "#!/bin/sh\n[ $1 = build ] || exec '%s' \"$@\"\necho + >> '%s'\nsleep %s\n'%s' \"$@\"\ncode=$?\necho - >> '%s'\nexit $code\n"
            .formatted(RealGo.executable(), log, seconds, RealGo.executable(), log));
    Files.setPosixFilePermissions(go, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void whoeverAsksIsToldWhatABuildOfItsOwnWouldHaveTold() throws Exception {
    Path module = modules.get(0);
    ahead.begin(module, request(module), run(module));
    Recorder recorder = new Recorder();
    assertThat(ahead.built(module, request(module), recorder)).isPositive();
    BuildResult result = recorder.result();
    assertThat(result.succeeded()).isTrue();
    assertThat(recorder.planned).containsExactly(result.plan());
    assertThat(recorder.plans).containsExactly(result.plan());
    assertThat(recorder.messages).isEmpty();

    Recorder own = new Recorder();
    assertThat(run(module).run(request(module), own)).isTrue();
    assertThat(own.result().artifacts()).isEqualTo(result.artifacts());
    assertThat(ahead.built(module, request(module), recorder)).as("a second time").isNull();
    assertThat(module.resolve("target/goenv"))
        .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith(".build"));
  }

  @Test
  void whatGoSaysOfAModuleThatDoesNotCompileIsSaidByItsOwnBuildAlone() throws Exception {
    Path bad = modules.get(1);
    program(bad, "missing()");
    ahead.begin(bad, request(bad), run(bad));
    Recorder recorder = new Recorder();
    assertThat(ahead.built(bad, request(bad), recorder)).isNull();
    assertThat(recorder.messages).isEmpty();
    assertThat(recorder.results).isEmpty();
    assertThat(ahead.takes(modules.get(2))).as("no more is begun").isFalse();
    assertThat(run(bad).run(request(bad), recorder)).isFalse();
    assertThat(recorder.messages).filteredOn(line -> line.contains("undefined")).hasSize(1);
  }

  @Test
  void whatWasNotForeseenHasToBeBuilt() throws Exception {
    Path module = modules.get(0);
    ahead.begin(module, request(module).sharing(1), run(module));
    assertThat(ahead.built(module, request(module), new Recorder())).isNull();
    assertThat(ahead.takes(modules.get(1))).isFalse();
  }

  @Test
  void aPlaceIsBuiltOnce() throws Exception {
    Path module = modules.get(0);
    assertThat(ahead.begun(module)).isFalse();
    ahead.begin(module, request(module), run(module));
    assertThat(ahead.built(module, request(module), new Recorder()))
        .as("somebody builds it already")
        .isNull();
    assertThat(ahead.begun(module)).isTrue();
  }

  @Test
  void soManyRunAtOnceAndNoMore() throws Exception {
    slowGo("0.3");
    for (Path module : modules) {
      ahead.begin(module, request(module), run(module));
    }
    for (Path module : modules) {
      assertThat(ahead.built(module, request(module), new Recorder())).isNotNull();
    }
    int running = 0;
    int most = 0;
    for (String line : Files.readAllLines(log)) {
      running += line.equals("+") ? 1 : -1;
      most = Math.max(most, running);
    }
    assertThat(most).isEqualTo(2);
  }

  @Test
  void whoIsInterruptedWhileWaitingEndsGo() throws Exception {
    slowGo("60");
    Path module = modules.get(0);
    ahead.begin(module, request(module), run(module));
    while (Files.notExists(log)) {
      Thread.sleep(10);
    }
    Recorder recorder = new Recorder();
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> ahead.built(module, request(module), recorder))
        .isInstanceOf(InterruptedException.class);
    assertThat(recorder.interrupted).hasSize(1);
    assertThat(recorder.results).isEmpty();
  }

  @Test
  void whatIsNearlyDoneMayEnd() throws Exception {
    slowGo("0.3");
    for (Path module : modules) {
      ahead.begin(module, request(module), run(module));
    }
    while (Files.notExists(log) || Files.readAllLines(log).size() < 2) {
      Thread.sleep(10);
    }
    ahead.stop();
    assertThat(Files.readAllLines(log)).containsExactly("+", "+", "-", "-");
    assertThat(ahead.takes(root)).isFalse();
  }

  @Test
  void whatNobodyAsksForAnyMoreIsEnded() throws Exception {
    slowGo("60");
    for (Path module : modules) {
      ahead.begin(module, request(module), run(module));
    }
    ahead.stop();
    for (Path module : modules) {
      assertThat(ahead.built(module, request(module), new Recorder())).isNull();
    }
    if (Files.exists(log)) {
      assertThat(Files.readAllLines(log)).hasSizeLessThan(3).doesNotContain("-");
    }
  }

  private static void program(Path module, String statement) throws IOException {
    Files.writeString(
        module.resolve("main.go"), "package main\n\nfunc main() { " + statement + " }\n");
  }

  private static BuildRequest request(Path module) {
    Requests requests = new Requests();
    requests.directory = module;
    return requests.request();
  }

  private RunBuild run(Path module) throws Exception {
    InstalledGo installed =
        InstalledGo.ask(go, module, request(module).environment(), System.getenv(), LONG);
    Path reports = module.resolve("target/goenv");
    return new RunBuild(installed, System.getenv(), LONG, reports, null, null, null);
  }
}
