package io.github.goenv.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileAccessTest {

  @Test
  void ownDirectory(@TempDir Path directory) throws IOException {
    assertThat(FileAccess.refusesWriting(directory)).isFalse();
  }

  @Test
  void refusedByRightsOrReadOnlyVolume() throws IOException {
    assertThat(FileAccess.refusal(new AccessDeniedException("C:\\Go"), false)).isTrue();
    assertThat(FileAccess.refusal(new AccessDeniedException("/usr"), true)).isTrue();
    assertThat(
            FileAccess.refusal(
                new FileSystemException("/usr", null, "Read-only file system"), true))
        .isTrue();
  }

  @Test
  void aVolumeThatDoesNotAnswerIsNoRefusal() {
    var answer = new FileSystemException("Z:\\cache", null, "Not top-level directory");
    assertThatThrownBy(() -> FileAccess.refusal(answer, false)).isSameAs(answer);
  }
}
