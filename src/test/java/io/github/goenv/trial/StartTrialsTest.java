package io.github.goenv.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.goenv.StartsPrograms;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.StartTrial;
import io.github.goenv.snapshot.StartTrial.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A program built by the go of this machine, started from places as they may be. */
@StartsPrograms
@Tag("go-builds")
@EnabledOnOs(OS.LINUX)
class StartTrialsTest {
  @TempDir Path root;
  private final Map<String, String> environment = new HashMap<>(System.getenv());
  private Path mounted;

  @AfterEach
  void unmount() throws Exception {
    if (mounted != null) {
      new ProcessBuilder("umount", mounted.toString()).start().waitFor();
    }
  }

  @Test
  void itStartsFromEachPlaceAndLeavesNothing() throws Exception {
    Path temporary = Files.createDirectory(root.resolve("tmp größe"));
    Path cache = Files.createDirectory(root.resolve("cache"));
    Path output = Files.createDirectory(root.resolve("output"));

    Fact<List<StartTrial>> read =
        run(place("GOTMPDIR", temporary), place("GOCACHE", cache), place("output", output));

    assertThat(read.orNull())
        .extracting(StartTrial::place, StartTrial::step)
        .containsExactly(
            tuple("GOTMPDIR", Step.RAN), tuple("GOCACHE", Step.RAN), tuple("output", Step.RAN));
    assertThat(left()).isEmpty();
  }

  /** Settings that would make another program, or none. */
  @Test
  void settingsOfAnotherTargetDoNotMatter() throws Exception {
    environment.put("GOOS", "windows");
    environment.put("GOARCH", "arm64");
    environment.put("GOWORK", "/nowhere/go.work");
    environment.put("GOPROXY", "https://proxy.invalid");
    environment.put("GOFLAGS", "-mod=vendor -race -buildmode=pie -trimpath -tags=x");

    assertThat(run(place("output", root)).orNull())
        .extracting(StartTrial::step)
        .containsExactly(Step.RAN);
  }

  @Test
  void aPlaceMountedWithNoexecIsToldFromItsNeighbour() throws Exception {
    mounted = Files.createDirectory(root.resolve("noexec"));
    int exit =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", "noexec", "none", mounted.toString())
            .start()
            .waitFor();
    if (exit != 0) {
      mounted = null;
    }
    assumeTrue(exit == 0, "only root can mount");

    StartTrial trial = run(place("GOTMPDIR", mounted), place("output", root)).orNull().get(0);

    assertThat(trial.step()).isEqualTo(Step.NOT_STARTED);
    assertThat(trial.errorCode().orNull()).isEqualTo(13);
    assertThat(trial.noExec().orNull()).isEqualTo(mounted.toString());
    assertThat(left()).isEmpty();
    // So says go.
    Files.writeString(root.resolve("main.go"), "package main\n\nfunc main() {}\n");
    environment.put("GOTMPDIR", mounted.toString());
    ProcessBuilder run = new ProcessBuilder("go", "run", "main.go").directory(root.toFile());
    run.environment().putAll(environment);
    Process process = run.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).contains("permission denied");
    assertThat(process.waitFor()).isNotZero();
  }

  @Test
  void whatGoCannotBuildIsUnknown() throws Exception {
    environment.put("GOFLAGS", "-nosuchflag");

    assertThat(run(place("output", root)))
        .isInstanceOfSatisfying(
            Fact.Unknown.class,
            unknown -> assertThat(unknown.reason().key()).isEqualTo("exec.blocked.not-built"));
    assertThat(left()).isEmpty();
  }

  @Test
  void whatKilledProcessesLeftIsSweptAndNothingElse() throws Exception {
    long ended = new ProcessBuilder("true").start().onExit().get().pid();
    Path old = root.resolve("goenv-start-" + Long.toString(ended, 36) + "-x1");
    Files.createDirectories(old);
    Files.writeString(old.resolve("built.tmp"), "x");
    long own = ProcessHandle.current().pid();
    Path live = Files.createDirectory(root.resolve("goenv-start-" + Long.toString(own, 36) + "-x"));
    Path other = Files.createDirectory(root.resolve("goenv-start-mine"));

    run(place("output", root));

    assertThat(old).doesNotExist();
    assertThat(live).exists();
    assertThat(other).exists();
  }

  private Fact<List<StartTrial>> run(Place... places) throws Exception {
    Path go = Path.of(env("GOROOT")).resolve("bin/go");
    Map<String, String> host = Map.of("GOOS", env("GOHOSTOS"), "GOARCH", env("GOHOSTARCH"));
    return new StartTrials(go, environment, host, Duration.ofSeconds(20)).run(List.of(places));
  }

  private static String env(String name) throws IOException {
    Process go = new ProcessBuilder("go", "env", name).start();
    return new String(go.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(each -> each.getFileName().toString().startsWith("goenv-start-")).toList();
    }
  }

  private static Place place(String name, Path path) {
    Source source = Source.file(path.toString());
    return new Place(
        name,
        path.toString(),
        source,
        Place.Kind.DIRECTORY,
        path.toString(),
        Fact.absent(source),
        Fact.absent(source),
        Fact.absent(source),
        Fact.absent(source),
        Fact.absent(source),
        Fact.absent(source),
        Fact.absent(source),
        Fact.absent(source));
  }
}
