package io.github.goenv.go;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.goenv.StartsPrograms;
import io.github.goenv.go.FileView.Entry;
import io.github.goenv.go.Launch.Launcher;
import io.github.goenv.go.Launch.Reason;
import io.github.goenv.process.Command;
import io.github.goenv.process.Processes;
import io.github.goenv.process.Scripts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@StartsPrograms
class ExecutableSearchTest {

  private final FakeFiles files =
      new FakeFiles(false)
          .with(Entry.EXECUTABLE, "/usr/local/go/bin/go", "/work/go", "/work/bin/go")
          .with(Entry.NOT_EXECUTABLE, "/home/a/bin/go")
          .with(Entry.DIRECTORY, "/src/go");

  @Test
  void takesTheFirstFileItMayStartAndListsTheRest() {
    ExecutableSearch search = search("/nope:/src:/home/a/bin/:/usr/local/go/bin:/work");

    assertWinner(search, Launcher.EXECVP, "/usr/local/go/bin/go", Reason.PATH);
    assertWinner(search, Launcher.GO_LOOK_PATH, "/usr/local/go/bin/go", Reason.PATH);
    assertThat(search.candidates())
        .extracting(Candidate::index, Candidate::path, Candidate::entry)
        .containsExactly(
            tuple(1, "/src/go", Entry.DIRECTORY),
            tuple(2, "/home/a/bin/go", Entry.NOT_EXECUTABLE),
            tuple(3, "/usr/local/go/bin/go", Entry.EXECUTABLE),
            tuple(4, "/work/go", Entry.EXECUTABLE));
  }

  @Test
  void goRefusesWhatShStartsFromTheWorkingDirectory() {
    for (String path :
        List.of(":/usr/local/go/bin", ".:/usr/local/go/bin", "/x::/usr/local/go/bin")) {
      ExecutableSearch search = search(path);
      assertWinner(search, Launcher.EXECVP, "/work/go", Reason.PATH);
      assertWinner(search, Launcher.GO_LOOK_PATH, "/work/go", Reason.REFUSED);
    }
    assertWinner(search("bin"), Launcher.EXECVP, "/work/bin/go", Reason.PATH);
    assertWinner(search("bin"), Launcher.GO_LOOK_PATH, "/work/bin/go", Reason.REFUSED);
  }

  @Test
  void anEmptyPathIsTheWorkingDirectoryForShAndNothingForGo() {
    assertWinner(search(""), Launcher.EXECVP, "/work/go", Reason.PATH);
    assertWinner(search(""), Launcher.GO_LOOK_PATH, null, Reason.NOT_FOUND);
  }

  @Test
  void withoutPathWhatShDoesIsNotKnown() {
    ExecutableSearch search = search(null);

    assertWinner(search, Launcher.EXECVP, null, Reason.PATH_NOT_SET);
    assertThat(launch(search, Launcher.EXECVP).certain()).isFalse();
    assertWinner(search, Launcher.GO_LOOK_PATH, null, Reason.NOT_FOUND);
  }

  @Test
  void garbageInPathIsKeptAndMakesTheAnswerUncertain() {
    ExecutableSearch nul = search("/a\0b:/usr/local/go/bin");
    assertThat(nul.entries().get(0).text()).isEqualTo("/a\0b");
    assertThat(nul.entries().get(0).traits()).containsExactly(PathEntry.Trait.MALFORMED);
    assertThat(launch(nul, Launcher.EXECVP).certain()).isTrue();

    ExecutableSearch before = search("/\uFFFD/bin:/usr/local/go/bin");
    assertWinner(before, Launcher.EXECVP, "/usr/local/go/bin/go", Reason.PATH);
    assertThat(launch(before, Launcher.EXECVP).certain()).isFalse();

    ExecutableSearch after = search("/usr/local/go/bin:/\uFFFD/bin");
    assertThat(launch(after, Launcher.EXECVP).certain()).isTrue();
  }

  /** The real shell is the judge. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "asks sh")
  void agreesWithTheRealShell(@TempDir Path temp) throws Exception {
    Path dir = temp.toRealPath();
    Path a = Files.createDirectory(dir.resolve("a"));
    Path b = Files.createDirectory(dir.resolve("b"));
    Path c = Files.createDirectory(dir.resolve("c"));
    Files.writeString(a.resolve("go"), "#!/bin/sh\necho a\n");
    Files.createDirectory(b.resolve("go"));
    Scripts.write(c, "go", "echo c");
    Scripts.write(dir, "go", "echo dot");
    for (String path :
        List.of("A:B:C", "A:B", "C:", ":C", "c:A", ".", "A::C", "C/", "./c", "B:nope:C")) {
      String real = path.replace("A", "" + a).replace("B", "" + b).replace("C", "" + c);
      Command command =
          new Command(
              List.of("/bin/sh", "-c", "go 2>/dev/null || echo none"),
              dir,
              Map.of("PATH", real + ":/nowhere"),
              Scripts.LONG);
      String said = Processes.capture(command, 1000).stdout().strip();

      Candidate winner =
          launch(
                  ExecutableSearch.unix(
                      "go", real + ":/nowhere", dir.toString(), new RealFileView(false)),
                  Launcher.EXECVP)
              .winner();
      String expected =
          winner == null
              ? "none"
              : winner.path().endsWith("c/go") || winner.path().endsWith("c//go") ? "c" : "dot";
      assertThat(said).as(path).isEqualTo(expected);
    }
  }

  @Test
  void theRealFileSystemIsNeverThrownOff(@TempDir Path dir) throws Exception {
    Files.writeString(dir.resolve("file"), "");
    RealFileView view = new RealFileView(true);

    assertThat(view.at("a\0b")).isEqualTo(Entry.MISSING);
    assertThat(view.at(dir.toString())).isEqualTo(Entry.DIRECTORY);
    assertThat(view.at(dir.resolve("file").toString())).isEqualTo(Entry.EXECUTABLE);
    assertThat(view.at(dir.resolve("file/below").toString())).isEqualTo(Entry.MISSING);
    assertThat(view.same("a\0b", "c")).isFalse();
    assertThat(view.same(dir.toString(), dir.resolve(".").toString())).isTrue();
  }

  private ExecutableSearch search(@Nullable String path) {
    return ExecutableSearch.unix("go", path, "/work", files);
  }

  private static Launch launch(ExecutableSearch search, Launcher launcher) {
    Launch launch = search.launches().get(launcher);
    assertThat(launch).isNotNull();
    return launch;
  }

  private static void assertWinner(
      ExecutableSearch search, Launcher launcher, @Nullable String path, Reason reason) {
    Launch launch = launch(search, launcher);
    Candidate winner = launch.winner();
    assertThat(winner == null ? null : winner.path()).isEqualTo(path);
    assertThat(launch.reason()).isEqualTo(reason);
  }
}
