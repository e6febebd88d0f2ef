package io.github.goenv.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.StartsPrograms;
import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Rejected;
import io.github.goenv.go.RealGo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The go of this machine generates by {@code cp} and {@code rm}; nothing is compiled. */
@StartsPrograms
@DisabledOnOs(OS.WINDOWS) // no cp
class GenerateSourcesTest {
  @TempDir Path parent;
  private Project project;

  @BeforeEach
  void project() throws Exception {
    project = new Project(parent);
    project.write(
        "gen.go", "package p\n\n//go:generate cp in.txt made.txt\n//go:generate echo made\n");
    project.write("in.txt", "one\ntwo\nthree\n");
    project.write("made.txt", "one\n2\nthree\n");
    project.write(".gitignore", "target/\nignored.txt\n");
  }

  private void repository() throws Exception {
    project.run("git", "init", "-q");
    project.run("git", "add", ".");
    project.run(
        "git", "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-qm", "first");
  }

  private void generate(boolean verify) throws CannotRun, Rejected {
    new GenerateSources(project.log.output())
        .run(
            new GenerateSources.Request(
                project.request("generate"),
                Project.packages(),
                null,
                null,
                verify,
                project.locks,
                project.findings()));
  }

  private void fails(String... lines) {
    assertThatThrownBy(() -> generate(true))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("go generate changed files below");
    assertThat(project.lines("ERROR")).containsSubsequence(lines);
  }

  @Test
  void generatesAndShowsWhatIsSaid() throws Exception {
    generate(false);
    assertThat(project.read("made.txt")).isEqualTo(project.read("in.txt"));
    assertThat(project.lines("INFO")).contains("made");
  }

  @Test
  void aDifferenceFailsWithoutGit() throws Exception {
    fails("made.txt was changed", "-2", "+two");
    told("name=\"changed 2\" classname=\"made.txt\"");
    project.log.lines.clear();
    generate(true);
    assertThat(project.lines("INFO")).contains("goenv: go generate changed no file");
    told("no findings");
  }

  @Test
  void aDifferenceFailsWithGit() throws Exception {
    repository();
    fails("made.txt was changed", "--- a/made.txt", "-2", "+two");
    told("name=\"changed 2\" classname=\"made.txt\"");
  }

  /** Names stay what they are, whatever the user has set for differences. */
  @Test
  void namesThatGitWouldQuote() throws Exception {
    project.write("gen.go", "package p\n\n//go:generate cp in.txt größe世.txt\n");
    project.write("größe世.txt", "one\n2\n");
    repository();
    project.run("git", "config", "diff.noprefix", "true");
    fails("größe世.txt was changed", "+++ b/größe世.txt", "-2", "+two");
    told("name=\"changed 2\" classname=\"größe世.txt\"");
  }

  @Test
  void namesInDifferencesWithoutGit() throws Exception {
    project.write("gen.go", "package p\n\n//go:generate cp in.txt größe世.txt\n");
    project.write("größe世.txt", "one\n2\n");
    fails("größe世.txt was changed", "+++ größe世.txt now", "-2", "+two");
    told("name=\"changed 2\" classname=\"größe世.txt\"");
  }

  private void told(String text) throws Exception {
    assertThat(project.read("target/goenv/TEST.xml")).contains(text);
  }

  @Test
  void newAndRemovedFilesAreNamed() throws Exception {
    project.write(
        "gen.go", "package p\n\n//go:generate cp in.txt new.txt\n//go:generate rm made.txt\n");
    repository();
    fails("made.txt was removed", "new.txt is new");
    told("name=\"added 1\" classname=\"new.txt\"");
    told("name=\"removed 1\" classname=\"made.txt\"");
  }

  /** Somebody's own change is no difference that generators made. */
  @Test
  void whatWasDifferentBeforeDoesNotCount() throws Exception {
    Files.copy(
        project.root.resolve("in.txt"),
        project.root.resolve("made.txt"),
        StandardCopyOption.REPLACE_EXISTING);
    repository();
    project.write("other.txt", "my own");
    project.write(".gitignore", "target/\nignored.txt\n# changed\n");
    generate(true);
    assertThat(project.lines("INFO"))
        .anyMatch(line -> line.contains("differed from what git has before go generate (2)"));
    project.write("gen.go", "package p\n\n//go:generate cp in.txt other.txt\n");
    project.log.lines.clear();
    fails("other.txt was changed");
  }

  @Test
  void whatGitIgnoresDoesNotCount() throws Exception {
    project.write("gen.go", "package p\n\n//go:generate cp in.txt ignored.txt\n");
    repository();
    generate(true);
    assertThat(project.root.resolve("ignored.txt")).exists();
  }

  /** Else nothing in it would ever count. */
  @Test
  void aDirectoryThatGitIgnoresIsComparedByDigests() throws Exception {
    Files.createDirectories(parent.resolve("outer"));
    Project inner = new Project(parent.resolve("outer/target"));
    inner.write("gen.go", "package p\n\n//go:generate cp in.txt made.txt\n");
    inner.write("in.txt", "1\n");
    Files.writeString(parent.resolve("outer/.gitignore"), "target/\n");
    RealGo.start(parent.resolve("outer"), "", List.of("git", "init", "-q"));
    project = inner;
    fails("made.txt is new");
  }

  @Test
  void aGeneratorThatFailsFailsTheBuild() throws Exception {
    project.write("gen.go", "package p\n\n//go:generate cp nowhere.txt made.txt\n");
    assertThatThrownBy(() -> generate(true))
        .isInstanceOf(Rejected.class)
        .hasMessageStartingWith("go generate failed (exit status 1)");
    assertThat(String.join("\n", project.log.lines))
        .contains("gen.go:3: running \"cp\": exit status 1");
    told("name=\"directive 3\" classname=\"gen.go\"");
  }

  @Test
  void oneModuleAtATimeWorksInADirectory() throws Exception {
    project.locks.hold(project.root.resolve("sub"));
    Thread other =
        new Thread(
            () -> {
              try {
                generate(false);
              } catch (CannotRun | Rejected e) {
                throw new AssertionError(e);
              }
            });
    other.start();
    other.join(700);
    assertThat(other.isAlive()).isTrue();
    assertThat(project.read("made.txt")).contains("2");
    project.locks.release(project.root.resolve("sub"));
    other.join(20_000);
    assertThat(project.read("made.txt")).contains("two");
    assertThat(project.locks.held()).isEmpty();
  }
}
