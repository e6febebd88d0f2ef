package io.github.goenv.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS) // a process that ends at once is another there
class WorkDirectoryTest {
  @TempDir Path parent;

  @Test
  void deletesWhatKilledProcessesLeftAndNothingElse() throws Exception {
    Process gone = new ProcessBuilder("true").start();
    assertThat(gone.waitFor()).isZero();
    long own = ProcessHandle.current().pid();
    Path abandoned = directory(".build-" + Long.toString(gone.pid(), Character.MAX_RADIX) + "-a");
    Path half =
        Files.createFile(
            parent.resolve(".report.json." + Long.toHexString(gone.pid()) + "-1-ab.tmp"));
    Path running = directory(".build-" + Long.toString(own, Character.MAX_RADIX) + "-b");
    Path writing =
        Files.createFile(parent.resolve(".outcome." + Long.toHexString(own) + "-1-ab.tmp"));
    Path records = directory("records");
    Path others = Files.createFile(parent.resolve(".gitignore"));
    Path foreign = Files.createFile(parent.resolve(".something.tmp"));

    WorkDirectory.deleteAbandoned(parent);

    assertThat(abandoned).doesNotExist();
    assertThat(half).doesNotExist();
    assertThat(running.resolve("graph.json")).exists();
    assertThat(writing).exists();
    assertThat(records.resolve("graph.json")).exists();
    assertThat(others).exists();
    assertThat(foreign).exists();
  }

  @Test
  void aDirectoryOfItsOwnIsForNobodyElseAndGoneWhenItIsClosed() throws Exception {
    Path made;
    try (WorkDirectory work = WorkDirectory.create(parent, ".trial-")) {
      made = work.path();
      Files.writeString(made.resolve("file"), "x");
      assertThat(made).hasParentRaw(parent);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
          .isEqualTo("rwx------");
    }
    assertThat(made).doesNotExist();
  }

  @Test
  void makingOneDeletesThoseOfTheSamePrefixWhoseProcessesHaveEnded() throws Exception {
    Process gone = new ProcessBuilder("true").start();
    assertThat(gone.waitFor()).isZero();
    String ended = Long.toString(gone.pid(), Character.MAX_RADIX);
    String own = Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX);
    Path abandoned = directory(".trial-" + ended + "-a");
    Path other = directory(".other-" + ended + "-a");
    Path live = directory(".trial-" + own + "-a");
    Path named = directory(".trial-mine");
    Path file = Files.createFile(parent.resolve(".trial-" + ended + "-file"));

    WorkDirectory.create(parent, ".trial-").close();

    assertThat(abandoned).doesNotExist();
    assertThat(other).exists();
    assertThat(live).exists();
    assertThat(named).exists();
    assertThat(file).exists();
  }

  /** In a container each Maven has the same number: of the killed one nothing else tells. */
  @Test
  void whatIsOlderThanTheProcessWithItsNumberIsAbandoned() throws Exception {
    String own = Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX);
    Path old = directory(".trial-" + own + "-a");
    Path build = directory(".build-" + own + "-a");
    Path now = directory(".trial-" + own + "-b");
    FileTime yesterday = FileTime.from(Instant.now().minus(1, ChronoUnit.DAYS));
    Files.setLastModifiedTime(old, yesterday);
    Files.setLastModifiedTime(build, yesterday);

    WorkDirectory.deleteAbandoned(parent, ".trial-");
    WorkDirectory.deleteAbandoned(parent);

    assertThat(old).doesNotExist();
    assertThat(build).doesNotExist();
    assertThat(now).exists();
  }

  @Test
  void doesWithoutTheParent() {
    WorkDirectory.deleteAbandoned(parent.resolve("missing"));
    WorkDirectory.delete(parent.resolve("missing"));

    assertThat(parent).isEmptyDirectory();
  }

  private Path directory(String name) throws IOException {
    Path directory = Files.createDirectory(parent.resolve(name));
    Files.writeString(directory.resolve("graph.json"), "[]");
    return directory;
  }
}
