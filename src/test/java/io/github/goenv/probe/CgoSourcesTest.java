package io.github.goenv.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.fact.Fact;
import io.github.goenv.snapshot.CgoUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CgoSourcesTest {
  private static final String CGO = "package a\n\nimport \"C\"\n";

  @TempDir Path module;

  @Test
  void noModuleNoAnswer() {
    assertThat(CgoSources.read(List.of()).cgo()).isInstanceOf(Fact.Absent.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.go", "sub/deep/a.go", "internal/x.go", "targets/x.go"})
  void filesOfTheModuleCount(String name) throws IOException {
    write(name, CGO);

    assertThat(read().files()).containsExactly(module.resolve(name).toString());
    assertThat(read().complete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_a/x.go",
        ".git/x.go",
        "testdata/x.go",
        "a/testdata/b/x.go",
        "vendor/example.org/x/x.go",
        "node_modules/x/x.go",
        "target/x.go",
        "x.go.txt",
        "x.c",
        "a_test.go",
        "_x.go",
        ".x.go"
      })
  void whatGoLeavesOutDoesNot(String name) throws IOException {
    write(name, CGO);

    assertThat(read().files()).isEmpty();
    assertThat(read().complete()).isTrue();
  }

  @Test
  void aModuleInADirectoryOfSuchANameCounts() throws IOException {
    Path inside = write("testdata/go.mod", "module x\n").getParent();
    write("testdata/a.go", CGO);

    CgoUse use = ((Fact.Known<CgoUse>) CgoSources.read(List.of(inside)).cgo()).value();

    assertThat(use.files()).hasSize(1);
  }

  @Test
  void anotherModuleInsideIsNotPartOfThisOne() throws IOException {
    write("tools/go.mod", "module tools\n");
    write("tools/a.go", CGO);

    assertThat(read().files()).isEmpty();
  }

  @Test
  void theFirstFilesAreNamedAndTheRestIsNotLookedFor() throws IOException {
    for (int i = 0; i < 9; i++) {
      write("a" + i + ".go", CGO);
    }

    assertThat(read().files()).hasSize(5);
    assertThat(read().complete()).isFalse();
  }

  @Test
  void anInterruptedWalkIsNotComplete() throws IOException {
    write("a.go", "package a\n");
    Thread.currentThread().interrupt();
    try {
      assertThat(read().complete()).isFalse();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void aModuleThatIsGoneIsNotComplete() {
    CgoUse use =
        ((Fact.Known<CgoUse>) CgoSources.read(List.of(module.resolve("gone"))).cgo()).value();

    assertThat(use.complete()).isFalse();
  }

  @Test
  void bytesThatAreNoTextHarmNothing() throws IOException {
    Files.write(module.resolve("a.go"), new byte[] {(byte) 0xFF, 0, (byte) 0xC3, '\n'});
    write("b.go", CGO);

    assertThat(read().files()).containsExactly(module.resolve("b.go").toString());
  }

  private Path write(String name, String text) throws IOException {
    Path file = module.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private CgoUse read() {
    return ((Fact.Known<CgoUse>) CgoSources.read(List.of(module)).cgo()).value();
  }
}
