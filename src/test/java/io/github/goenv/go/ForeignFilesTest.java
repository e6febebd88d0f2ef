package io.github.goenv.go;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class ForeignFilesTest {
  @TempDir Path folder;
  private Path go;

  @BeforeEach
  void program() throws IOException {
    go = Files.createFile(folder.resolve("go"));
  }

  private boolean isForeign(String permissions) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
    return new RealFileView(false).isForeign(go.toString());
  }

  /** Only root gives files away. */
  private static void give(Path file, int uid) throws IOException {
    boolean root = Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS).equals(0);
    assumeTrue(root, "root gives files away");
    Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
  }

  @Test
  void onesOwnFileIsNoStrangers() throws IOException {
    assertThat(isForeign("rwxrwxrwx")).isFalse();
    assertThat(isForeign("rwxr-xr-x")).isFalse();
  }

  @Test
  void anothersFileIsOneWhereEveryoneCanPutIt() throws IOException {
    give(go, 12345);
    assertThat(isForeign("rwxr-xr-x")).as("only its owner can put it there").isFalse();
    assertThat(isForeign("rwxrwxr-x")).as("its group").isFalse();
    assertThat(isForeign("rwxrwxrwx")).isTrue();
  }

  @Test
  void ofALinkTheOwnerOfTheLinkCounts() throws IOException {
    Path target = Files.move(go, folder.resolve("target"));
    Files.createSymbolicLink(go, target);
    give(go, 12345);
    assertThat(isForeign("rwxrwxrwx")).isTrue();
  }

  @Test
  void aFileThatIsNotThereIsNobodys() throws IOException {
    Files.delete(go);
    assertThat(isForeign("rwxrwxrwx")).isFalse();
  }
}
