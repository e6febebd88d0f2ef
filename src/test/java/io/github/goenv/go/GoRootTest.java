package io.github.goenv.go;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class GoRootTest {

  @TempDir Path dir;

  @Test
  void knowsAGoroot() throws Exception {
    Path root = goroot("go");
    Files.writeString(root.resolve("VERSION"), "go1.26.8\ntime 2026-08-28T16:20:06Z\n");

    assertThat(GoRoot.inspect(root)).isEqualTo(new GoRoot(GoRoot.Kind.GOROOT, "go1.26.8"));
  }

  @Test
  void tellsWhatIsNone() throws Exception {
    Path file = Files.writeString(dir.resolve("file"), "");
    Path fileAsTool = Files.createDirectories(dir.resolve("x/pkg"));
    Files.writeString(fileAsTool.resolve("tool"), "");

    assertThat(GoRoot.inspect(dir).kind()).isEqualTo(GoRoot.Kind.NO_GOROOT);
    assertThat(GoRoot.inspect(dir.resolve("x")).kind()).isEqualTo(GoRoot.Kind.NO_GOROOT);
    assertThat(GoRoot.inspect(file).kind()).isEqualTo(GoRoot.Kind.NOT_A_DIRECTORY);
    assertThat(GoRoot.inspect(dir.resolve("none")).kind()).isEqualTo(GoRoot.Kind.MISSING);
  }

  @Test
  void aVersionFileMayBeMissingEmptyOrAFolder() throws Exception {
    assertThat(GoRoot.inspect(goroot("a")).version()).isNull();
    Files.writeString(goroot("b").resolve("VERSION"), "\n");
    assertThat(GoRoot.inspect(dir.resolve("b")).version()).isNull();
    Files.createDirectory(goroot("c").resolve("VERSION"));
    assertThat(GoRoot.inspect(dir.resolve("c")).version()).isNull();
  }

  @Test
  void findsTheRootOfAnExecutable() throws Exception {
    Path root = goroot("go");
    Path cross = Files.createDirectories(root.resolve("bin/windows_amd64")).resolve("go.exe");

    assertThat(GoRoot.ofExecutable(root.resolve("bin/go"))).contains(root);
    assertThat(GoRoot.ofExecutable(root.resolve("bin/../bin/go"))).contains(root);
    assertThat(GoRoot.ofExecutable(cross)).contains(root);
    assertThat(GoRoot.ofExecutable(dir.resolve("elsewhere/bin/go"))).isEmpty();
    assertThat(GoRoot.ofExecutable(dir.getRoot().resolve("go"))).isEmpty();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "symbolic links need a privilege")
  void followsASymbolicLinkLast() throws Exception {
    Path real = goroot("real").toRealPath();
    Path go = Files.writeString(real.resolve("bin/go"), "");
    Path link =
        Files.createSymbolicLink(Files.createDirectory(dir.resolve("bin")).resolve("go"), go);

    assertThat(GoRoot.ofExecutable(link)).contains(real);

    Path other = goroot("other");
    Path inOther = Files.createSymbolicLink(other.resolve("bin/go"), go);
    assertThat(GoRoot.ofExecutable(inOther)).contains(other);
  }

  @Test
  void theRealGorootIsOne() {
    Path go = RealGo.executable();

    GoRoot root = GoRoot.inspect(GoRoot.ofExecutable(go).orElseThrow());

    assertThat(root.kind()).isEqualTo(GoRoot.Kind.GOROOT);
    assertThat(GoVersion.parse(String.valueOf(root.version()))).isPresent();
  }

  private Path goroot(String name) throws Exception {
    Path root = dir.resolve(name);
    Files.createDirectories(root.resolve("pkg/tool"));
    Files.createDirectories(root.resolve("bin"));
    return root;
  }
}
