package io.github.goenv.gobuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.buildinfo.FakeProgram;
import io.github.goenv.timing.BuildModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltFileTest {
  @TempDir Path directory;

  @Test
  void aProgramNamesItsGoAndItsModules() throws Exception {
    byte[] program =
        FakeProgram.elf(
            "go1.26.8",
            "path\tex.com/app",
            "mod\tex.com/app\tv1.2.3-x+dirty\t",
            "dep\tex.com/some\tv1.0.1\th1:x=",
            "dep\tex.com/fork\tv1.0.0",
            "=>\tex.com/other\tv2.0.0\th1:y=",
            "dep\tex.com/local\tv1.0.0",
            "=>\t../local\t(devel)\t",
            "build\tCGO_ENABLED=0");

    BuiltFile file = BuiltFile.read(Files.write(directory.resolve("app"), program));

    assertThat(file.size()).isEqualTo(program.length);
    assertThat(file.goVersion()).isEqualTo("go1.26.8");
    assertThat(file.modules())
        .containsExactly(
            new BuildModule("ex.com/app", null),
            new BuildModule("ex.com/some", "v1.0.1"),
            new BuildModule("ex.com/fork", "v2.0.0"),
            new BuildModule("ex.com/local", null));
  }

  @Test
  void anotherFileNamesNone() throws Exception {
    Path empty = Files.createFile(directory.resolve("empty"));
    assertThat(BuiltFile.read(empty))
        .isEqualTo(
            new BuiltFile(
                empty,
                0,
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                null,
                null,
                List.of()));
  }
}
