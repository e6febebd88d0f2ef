package io.github.goenv.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkDirectoryTest {
  @TempDir Path parent;

  @Test
  void deletesWhatBuildsKilledLongAgoLeftAndNothingElse() throws IOException {
    Path abandoned = directory(".build-1-a", Duration.ofDays(3));
    Path running = directory(".build-2-b", Duration.ofHours(30));
    Path records = directory("records", Duration.ofDays(300));

    WorkDirectory.deleteAbandoned(parent);

    assertThat(abandoned).doesNotExist();
    assertThat(running.resolve("graph.json")).exists();
    assertThat(records.resolve("graph.json")).exists();
  }

  @Test
  void doesWithoutTheParent() {
    WorkDirectory.deleteAbandoned(parent.resolve("missing"));
    WorkDirectory.delete(parent.resolve("missing"));

    assertThat(parent).isEmptyDirectory();
  }

  private Path directory(String name, Duration age) throws IOException {
    Path directory = Files.createDirectory(parent.resolve(name));
    Files.writeString(directory.resolve("graph.json"), "[]");
    Files.setLastModifiedTime(directory, FileTime.from(Instant.now().minus(age)));
    return directory;
  }
}
