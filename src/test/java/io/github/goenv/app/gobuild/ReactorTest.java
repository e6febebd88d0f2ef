package io.github.goenv.app.gobuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.text.Messages;
import io.github.goenv.toolchain.BadCommand;
import io.github.goenv.toolchain.InstalledGo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the modules of one build share. */
class ReactorTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir Path root;
  private Path go;

  @BeforeEach
  void aGoThatCountsItsQuestions() throws Exception {
    go = root.resolve("go");
    Files.writeString(
        go,
        """
        #!/bin/sh
        echo asked >> '%s'
        shift 2
        answer='"GOHOSTOS":"linux","GOHOSTARCH":"amd64"'
        for name in "$@"; do
          case $name in GOHOST*) ;; *) answer="$answer,\\"$name\\":\\"\\"" ;; esac
        done
        echo "{$answer}"
        """
            .formatted(root.resolve("questions")));
    if (OS.current() != OS.WINDOWS) {
      Files.setPosixFilePermissions(go, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void asksGoOnceForModulesThatGetTheSameAnswer() throws Exception {
    Reactor reactor = new Reactor(3, true);
    Path one = Files.createDirectories(root.resolve("one"));
    Path two = Files.createDirectories(root.resolve("two"));
    Path work = Files.createDirectories(root.resolve("work/three"));
    Files.writeString(root.resolve("work/go.work"), "go 1.26\n");
    ask(reactor, one, Map.of());
    ask(reactor, two, Map.of());
    ask(reactor, one, Map.of());
    assertThat(questions()).isEqualTo(1);
    ask(reactor, work, Map.of());
    assertThat(questions()).as("another workspace").isEqualTo(2);
    ask(reactor, work, Map.of("GOWORK", "off"));
    assertThat(questions()).as("another variable").isEqualTo(3);
    ask(reactor, two, Map.of("GOENV", "relative/env"));
    ask(reactor, two, Map.of("GOENV", "relative/env"));
    assertThat(questions()).as("settings that depend on the directory").isEqualTo(5);
  }

  @Test
  void findsTheWorkspaceAsGoDoes() throws Exception {
    Path deep = Files.createDirectories(root.resolve("a/b/c"));
    Path file = Files.writeString(root.resolve("a/go.work"), "go 1.26\n");
    assertThat(SharedGo.workspace(null, deep)).isEqualTo(file.toString());
    assertThat(SharedGo.workspace("", deep)).isEqualTo(file.toString());
    assertThat(SharedGo.workspace("auto", deep)).isEqualTo(file.toString());
    assertThat(SharedGo.workspace("off", deep)).isEqualTo("off");
    assertThat(SharedGo.workspace("/elsewhere/go.work", deep)).isEqualTo("/elsewhere/go.work");
    Files.createDirectories(root.resolve("a/b/go.work"));
    assertThat(SharedGo.workspace(null, deep)).as("a directory").isEqualTo(file.toString());
  }

  @ParameterizedTest
  @CsvSource({
    // wanted, cores (- when go is told otherwise), modules that build; the value of -p
    "-, 8, 1, -",
    "-, 8, 2, 4",
    "-, 8, 3, 2",
    "-, 2, 5, 1",
    "-, -, 3, -",
    "3, 8, 1, 3",
    "3, -, 2, 3"
  })
  void dividesTheCores(String wanted, String cores, int modules, String shared) throws Exception {
    assertThat(Cores.atATime(number(wanted), number(cores), modules)).isEqualTo(number(shared));
  }

  @Test
  void refusesNoParallelism() {
    assertThatThrownBy(() -> Cores.atATime(0, 8, 1)).isInstanceOf(BadCommand.class);
  }

  @Test
  void givesTheRowsToTheLastModuleAlone() {
    Reactor reactor = new Reactor(2, true);
    assertThat(reactor.begin()).isEqualTo(1);
    assertThat(reactor.begin()).isEqualTo(2);
    assertThat(reactor.end(List.of(row("a", 1)))).isEmpty();
    assertThat(reactor.begin()).isEqualTo(2);
    assertThat(reactor.end(List.of(row("b", 2)))).hasSize(2);
    Reactor alone = new Reactor(1, false);
    alone.begin();
    assertThat(alone.end(List.of(row("a", 1)))).as("its own table says it").isEmpty();
  }

  @Test
  void showsTheSlowestFirstAndSumsUpTheRest() {
    List<ReactorSummary.Row> rows = new ArrayList<>();
    for (int i = 1; i <= 30; i++) {
      rows.add(row("m" + i, i));
    }
    List<String> lines = ReactorSummary.lines(rows, Messages.in("en"));
    assertThat(lines)
        .hasSize(23)
        .first()
        .isEqualTo("goenv: 30 programs of 30 modules built; go took 46.5 s for them in all");
    assertThat(lines.get(2)).isEqualTo("  m30     linux/amd64  3.0 s      1      60  1.5 MB");
    assertThat(lines).last().isEqualTo("  and 10 more, at most 1.0 s each");
  }

  private static ReactorSummary.Row row(String module, int tenths) {
    Duration time = Duration.ofMillis(100L * tenths);
    return new ReactorSummary.Row(module, "linux/amd64", time, 1, 60, 1_500_000L);
  }

  private static @Nullable Integer number(String text) {
    return text.equals("-") ? null : Integer.valueOf(text);
  }

  private void ask(Reactor reactor, Path directory, Map<String, String> variables)
      throws Exception {
    InstalledGo installed = reactor.ask(go, directory, variables, Map.of("PATH", "/bin"), LONG);
    assertThat(installed.host().os()).isEqualTo("linux");
  }

  private int questions() throws Exception {
    return Files.readAllLines(root.resolve("questions")).size();
  }
}
