package io.github.goenv.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Feature;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
  @TempDir Path directory;

  @Test
  void writesUtf8WithoutMarkIntoNewDirectories() throws Exception {
    Path target = directory.resolve("a b/größe/report.json");
    AtomicFiles.write(target, w -> w.write("世 {}\n"));
    assertThat(Files.readAllBytes(target)).containsExactly(0xe4, 0xb8, 0x96, ' ', '{', '}', '\n');
    assertThat(names(target)).containsExactly("report.json");
  }

  @Test
  void createsOnlyWhatIsNotThere() throws Exception {
    try (FileSystem without =
        Jimfs.newFileSystem(
            Configuration.unix().toBuilder()
                .setSupportedFeatures(Feature.SYMBOLIC_LINKS)
                .build())) {
      for (Path folder : List.of(directory.resolve("x"), without.getPath("/x"))) {
        Path target = folder.resolve("a.gz");
        AtomicFiles.create(target, out -> out.write('1'));
        assertThatThrownBy(() -> AtomicFiles.create(target, out -> out.write('2')))
            .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(Files.readString(target)).isEqualTo("1");
        Path failing = folder.resolve("b.gz");
        assertThatThrownBy(
                () ->
                    AtomicFiles.create(
                        failing,
                        out -> {
                          throw new IOException("disk full");
                        }))
            .hasMessage("disk full");
        try (Stream<Path> all = Files.list(folder)) {
          assertThat(all.map(each -> each.getFileName().toString())).containsExactly("a.gz");
        }
      }
    }
  }

  @Test
  void replaces() throws Exception {
    Path target = directory.resolve("report.json");
    Files.writeString(target, "old and longer");
    AtomicFiles.write(target, w -> w.write("new"));
    assertThat(target).hasContent("new");
  }

  @Test
  void showsTheOldContentUntilTheNewIsWhole() throws Exception {
    Path target = directory.resolve("report.json");
    Files.writeString(target, "old");
    AtomicFiles.write(
        target,
        w -> {
          w.write("new");
          w.flush();
          assertThat(target).hasContent("old");
        });
    assertThat(target).hasContent("new");
  }

  @Test
  void leavesTheOldFileAndNothingElseWhenTheBodyFails() throws Exception {
    Path target = directory.resolve("report.json");
    Files.writeString(target, "old");
    assertThatThrownBy(
            () ->
                AtomicFiles.write(
                    target,
                    w -> {
                      w.write("half");
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");
    assertThat(target).hasContent("old");
    assertThat(names(target)).containsExactly("report.json");
  }

  @Test
  void leavesNothingWhenTheTargetIsADirectory() throws Exception {
    Path target = directory.resolve("report.json");
    Files.createDirectories(target.resolve("full"));
    assertThatThrownBy(() -> AtomicFiles.write(target, w -> w.write("new")))
        .isInstanceOf(IOException.class);
    assertThat(names(target)).containsExactly("report.json");
  }

  @Test
  void doesNotRunTheBodyWhereNoDirectoryCanBe() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "");
    AtomicBoolean ran = new AtomicBoolean();
    assertThatThrownBy(() -> AtomicFiles.write(file.resolve("report.json"), w -> ran.set(true)))
        .isInstanceOf(IOException.class);
    assertThat(ran).isFalse();
  }

  private static List<String> names(Path target) throws IOException {
    try (Stream<Path> siblings = Files.list(target.resolveSibling("."))) {
      return siblings.map(p -> p.getFileName().toString()).toList();
    }
  }
}
