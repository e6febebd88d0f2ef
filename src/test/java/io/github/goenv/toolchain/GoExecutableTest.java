package io.github.goenv.toolchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.go.FileView;
import io.github.goenv.go.RealFileView;
import io.github.goenv.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS) // executable is a permission here
class GoExecutableTest {
  @TempDir Path directory;

  private Path first;
  private Path second;

  @BeforeEach
  void directories() throws IOException {
    first = Files.createDirectory(directory.resolve("first dir"));
    second = Files.createDirectory(directory.resolve("zweiß"));
  }

  @Test
  void takesTheFirstOnPathThatCanBeStarted() throws Exception {
    Files.createFile(first.resolve("go"));
    executable(second.resolve("go"));
    assertThat(find(null, "/nowhere::" + first + ":" + second)).isEqualTo(second.resolve("go"));
    executable(first.resolve("go"));
    assertThat(find(" ", first + ":" + second)).isEqualTo(first.resolve("go"));
  }

  @Test
  void takesTheOneNamed() throws Exception {
    executable(second.resolve("my-go"));
    assertThat(find(second.resolve("my-go").toString(), "")).isEqualTo(second.resolve("my-go"));
    assertThat(find("zweiß/my-go", "")).isEqualTo(second.resolve("my-go"));
  }

  @Test
  void readsTheVariablesOfWindowsInAnySpelling() {
    assertThat(GoExecutable.variable(Map.of("Path", "C:\\Go"), "PATH", true)).isEqualTo("C:\\Go");
    assertThat(GoExecutable.variable(Map.of("Path", "/go"), "PATH", false)).isNull();
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    assertRefused(() -> find(null, first.toString()), "build.go.missing");
    assertRefused(() -> GoExecutable.find(null, directory, Map.of(), false), "build.go.missing");
    Files.createFile(first.resolve("go"));
    assertRefused(() -> find(null, first.toString()), "build.go.notStartable");
    assertRefused(() -> find("nope", ""), "build.go.notThere");
    assertRefused(() -> find("a\0b", ""), "build.go.notThere");
    assertRefused(() -> find(first.toString(), ""), "build.go.isDirectory");
  }

  @Test
  void refusesWhatTheWorkingDirectoryDecides() throws Exception {
    executable(directory.resolve("go"));
    executable(second.resolve("go"));
    for (String entry : new String[] {"", ".", "./", "first dir/..", "zweiß"}) {
      String path = "/nowhere:" + entry + ":" + second;
      assertThatThrownBy(() -> find(null, path))
          .as(path)
          .isInstanceOfSatisfying(
              BadCommand.class,
              e -> {
                assertThat(e.problem().key()).isEqualTo("build.go.relative");
                assertThat(e.problem().args()).containsEntry("entry", entry);
              });
    }
    assertThat(find(null, second + ":" + ".")).isEqualTo(second.resolve("go"));
    assertRefused(() -> find("go", second.toString()), "build.go.bareName");
    assertThat(find("./go", "")).isEqualTo(directory.resolve("./go"));
  }

  @Test
  void refusesAForeignFile() throws Exception {
    executable(first.resolve("go"));
    FileView files =
        new RealFileView(false) {
          @Override
          public boolean isForeign(String path) {
            return path.equals(first.resolve("go").toString());
          }
        };
    Map<String, String> path = Map.of("PATH", first.toString());
    assertRefused(() -> GoExecutable.search(directory, path, false, files), "build.go.foreign");
  }

  @Test
  void saysTheSameAsTheCheck() {
    Messages texts = Messages.in("en");
    for (String word : new String[] {"relative", "foreign"}) {
      assertThat(texts.find("build.go." + word))
          .startsWith(texts.find("go.unusable." + word) + ". ");
    }
  }

  private Path find(String named, String path) throws BadCommand {
    return GoExecutable.find(named, directory, Map.of("PATH", path), false);
  }

  private static void executable(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file);
    }
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static void assertRefused(ThrowingCallable call, String key) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            BadCommand.class, e -> assertThat(e.problem().key()).isEqualTo(key));
  }
}
