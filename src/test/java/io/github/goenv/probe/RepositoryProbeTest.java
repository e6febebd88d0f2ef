package io.github.goenv.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.goenv.fact.Fact;
import io.github.goenv.go.HostOs;
import io.github.goenv.snapshot.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Git is asked only where something speaks against a repository. */
class RepositoryProbeTest {
  @TempDir Path root;

  @BeforeEach
  void aRepositoryInOrder() throws IOException {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")), "owners are told by /proc");
    Files.createDirectories(root.resolve("app/.git/objects"));
    Files.createDirectories(root.resolve("app/.git/refs"));
    Files.writeString(root.resolve("app/.git/HEAD"), "ref: refs/heads/main\n");
    git("echo asked >> '" + root + "/asked'; echo 'fatal: dubious' >&2; exit 128");
  }

  @Test
  void oneInOrderIsNotAskedAbout() throws Exception {
    Repository read = read();

    assertThat(read.roots()).containsExactly(root.resolve("app/.git").toString());
    assertThat(read.refusal()).isInstanceOf(Fact.Absent.class);
    assertThat(root.resolve("asked")).doesNotExist();
  }

  @Test
  void gitIsAskedAboutOneWithoutObjects() throws Exception {
    Files.delete(root.resolve("app/.git/objects"));

    assertThat(read().refusal().orNull()).isEqualTo("fatal: dubious");
  }

  @Test
  void gitIsAskedAboutOneOfAnotherAccount() throws Exception {
    assumeTrue("root".equals(System.getProperty("user.name")), "only root can give files away");
    Files.setAttribute(root.resolve("app/.git"), "unix:uid", 12345);

    assertThat(read().refusal().orNull()).isEqualTo("fatal: dubious");
  }

  @Test
  void gitMayHaveNothingAgainstIt() throws Exception {
    Files.delete(root.resolve("app/.git/HEAD"));
    git("exit 0");

    assertThat(read().refusal()).isInstanceOf(Fact.Absent.class);
  }

  @Test
  void goLeavesTheStampOutWhereThereIsNoGit() throws Exception {
    Files.delete(root.resolve("app/.git/HEAD"));
    Files.delete(root.resolve("bin/git"));

    assertThat(read().refusal()).isInstanceOf(Fact.Absent.class);
  }

  @Test
  void allRootsAboveAreNamedAndFilesAreNone() throws Exception {
    Files.createDirectories(root.resolve(".hg"));
    Files.writeString(root.resolve("app/.svn"), "x");

    assertThat(read().roots())
        .containsExactly(root.resolve("app/.git").toString(), root.resolve(".hg").toString());
  }

  @Test
  void noModuleNoRepository() throws Exception {
    assertThat(RepositoryProbe.read(request(), List.of(), HostOs.UNIX))
        .isInstanceOf(Fact.Absent.class);
  }

  private Repository read() throws InterruptedException {
    Fact<List<Repository>> read =
        RepositoryProbe.read(request(), List.of(root.resolve("app")), HostOs.UNIX);
    return ((Fact.Known<List<Repository>>) read).value().get(0);
  }

  private ProbeRequest request() {
    return PathProbeTest.request(
        root.resolve("app"), Map.of("PATH", root.resolve("bin").toString()));
  }

  private void git(String script) throws IOException {
    Files.createDirectories(root.resolve("bin"));
    Path git = Files.writeString(root.resolve("bin/git"), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(git, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
