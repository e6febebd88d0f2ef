package io.github.goenv.probe.windows.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.fact.Fact;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DehydratedFilesTest {
  private static final int ARCHIVE = 0x20;
  private static final int DIRECTORY = 0x10;

  @TempDir Path root;

  @BeforeEach
  void files() throws IOException {
    for (String file :
        List.of("go.mod", "cmd/main.go", "cmd/data/logo.png", ".git/HEAD", "target/x.exe")) {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, file);
    }
  }

  /** The masks PowerShell/PowerShell#8315 measured for a disguised file in the cloud only. */
  private static DehydratedFiles.Attributes cloudOnly(Set<String> names) {
    return path -> {
      int mask = Files.isDirectory(path) ? DIRECTORY : ARCHIVE;
      return names.contains(path.getFileName().toString()) ? mask | 0x00400000 : mask;
    };
  }

  private Fact<List<String>> walk(Set<String> names) {
    return new DehydratedFiles(cloudOnly(names), () -> true).in(List.of(root));
  }

  @Test
  void filesWithoutDataAreNamed() {
    assertThat(walk(Set.of("main.go", "logo.png")).orNull())
        .containsExactlyInAnyOrder(
            root.resolve("cmd").resolve("main.go").toString(),
            root.resolve("cmd").resolve("data").resolve("logo.png").toString());
  }

  @Test
  void directoryThatIsNotThereYetIsNamedAndNotListed() {
    assertThat(walk(Set.of("cmd", "main.go")).orNull())
        .containsExactly(root.resolve("cmd").toString());
  }

  @Test
  void whatNoBuildReadsDoesNotCount() {
    assertThat(walk(Set.of("HEAD", "x.exe", ".git", "target")).orNull()).isEmpty();
  }

  @Test
  void pinnedFilesAreThere() {
    assertThat(
            new DehydratedFiles(path -> Files.isDirectory(path) ? DIRECTORY : 0x80020, () -> true)
                .in(List.of(root))
                .orNull())
        .isEmpty();
  }

  @Test
  void linksAreNotFollowed() {
    DehydratedFiles.Attributes linked =
        path -> path.endsWith("cmd") ? DIRECTORY | 0x400 : cloudOnly(Set.of("main.go")).of(path);
    assertThat(new DehydratedFiles(linked, () -> true).in(List.of(root)).orNull()).isEmpty();
  }

  @Test
  void onlyTheFirstAreNamed() throws IOException {
    for (int i = 0; i < 20; i++) {
      Files.writeString(root.resolve("f" + i + ".go"), "");
    }
    assertThat(
            new DehydratedFiles(
                    path -> Files.isDirectory(path) ? DIRECTORY : ARCHIVE | 0x400000, () -> true)
                .in(List.of(root, root))
                .orNull())
        .hasSize(DehydratedFiles.MOST_NAMED);
  }

  @Test
  void unfinishedWalkWithoutAFindIsUnknown() {
    AtomicInteger steps = new AtomicInteger();
    Fact<List<String>> fact =
        new DehydratedFiles(cloudOnly(Set.of()), () -> steps.incrementAndGet() < 3)
            .in(List.of(root));
    assertThat(fact).isInstanceOf(Fact.Unknown.class);
  }

  @Test
  void deniedFileWithoutAFindIsUnknown() {
    DehydratedFiles.Attributes denied =
        path -> {
          if (path.endsWith("main.go")) {
            throw new AccessDeniedException(path.toString());
          }
          return cloudOnly(Set.of()).of(path);
        };
    assertThat(new DehydratedFiles(denied, () -> true).in(List.of(root)))
        .isInstanceOf(Fact.Unknown.class);
  }
}
