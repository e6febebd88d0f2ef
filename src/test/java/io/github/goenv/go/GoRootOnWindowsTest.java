package io.github.goenv.go;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** GOROOTs by Windows' rules of paths, on any system. */
class GoRootOnWindowsTest {
  private final FileSystem windows = Jimfs.newFileSystem(Configuration.windows());
  private final Path root = windows.getPath("C:\\Program Files\\Go");

  @BeforeEach
  void install() throws IOException {
    Files.createDirectories(root.resolve("bin"));
    Files.createDirectories(root.resolve("pkg").resolve("tool"));
    Files.writeString(root.resolve("bin").resolve("go.exe"), "MZ");
    Files.writeString(root.resolve("VERSION"), "go1.26.8\r\ntime 2026-01-01\r\n");
  }

  @AfterEach
  void close() throws IOException {
    windows.close();
  }

  @Test
  void theInstallersPlaceIsFoundFromItsExecutableWhateverTheCase() {
    Path typed = windows.getPath("c:\\program files\\GO\\bin\\Go.exe");
    assertThat(GoRoot.ofExecutable(typed))
        .hasValueSatisfying(
            found -> {
              assertThat(GoRoot.inspect(found).kind()).isEqualTo(GoRoot.Kind.GOROOT);
              assertThat(GoRoot.inspect(found).version()).isEqualTo("go1.26.8");
            });
  }

  @Test
  void aShimElsewhereBelongsToNoGoRoot() throws IOException {
    Path shims = Files.createDirectories(windows.getPath("C:\\Users\\li\\scoop\\shims"));
    Path shim = Files.writeString(shims.resolve("go.exe"), "MZ");
    assertThat(GoRoot.ofExecutable(shim)).isEmpty();
  }

  @Test
  void whatIsNoGoRootIsToldApart() {
    assertThat(GoRoot.inspect(windows.getPath("D:\\Go")).kind()).isEqualTo(GoRoot.Kind.MISSING);
    assertThat(GoRoot.inspect(root.resolve("bin")).kind()).isEqualTo(GoRoot.Kind.NO_GOROOT);
    assertThat(GoRoot.inspect(root.resolve("VERSION")).kind())
        .isEqualTo(GoRoot.Kind.NOT_A_DIRECTORY);
  }
}
