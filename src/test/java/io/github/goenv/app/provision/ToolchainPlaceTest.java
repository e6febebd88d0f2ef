package io.github.goenv.app.provision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.goenv.dirhash.HashList;
import io.github.goenv.dirhash.ModuleHash;
import io.github.goenv.dirhash.ZipFiles;
import io.github.goenv.verify.ToolchainId;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where toolchains are kept, and what is unpacked there, on Windows. */
class ToolchainPlaceTest {
  private static final ToolchainId ID = new ToolchainId("go1.26.8", "windows", "arm64");

  @TempDir Path work;

  private Path zip(String... names) throws Exception {
    Path zip = work.resolve("toolchain.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream all = new ZipOutputStream(out)) {
      for (String name : names) {
        all.putNextEntry(new ZipEntry(ID.prefix() + "/" + name));
        all.write((name.equals("VERSION") ? "go1.26.8\n" : name).getBytes(UTF_8));
      }
    }
    return zip;
  }

  private static void unpack(Path zip, Path root) throws Exception {
    try (ZipFiles files = ZipFiles.open(zip)) {
      HashList list = ModuleHash.list(files, 1 << 20);
      new UnpackToolchain(ID.prefix(), list, root, new AtomicInteger()).from(files);
    }
  }

  @Test
  void aReleaseForWindowsIsMadeAsideAndMoved() throws Exception {
    try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
      Path parent = Files.createDirectory(windows.getPath("C:\\toolchains"));
      ToolchainPlace place = new ToolchainPlace(parent, ID);
      Path made = parent.resolve("made");
      unpack(
          zip("VERSION", "bin/go.exe", "pkg/tool/windows_arm64/compile.exe", "src/_go.mod"), made);
      assertThat(place.whole()).isFalse();

      place.take(made, parent.resolve("aside"));

      assertThat(place.whole()).isTrue();
      assertThat(place.go()).hasToString("C:\\toolchains\\go1.26.8.windows-arm64\\bin\\go.exe");
      assertThat(place.root().resolve("src").resolve("go.mod")).exists();

      unpack(zip("VERSION", "bin/go.exe"), made);
      place.take(made, parent.resolve("aside"));
      assertThat(place.whole()).as("the first to be done counts").isTrue();
    }
  }

  @Test
  void twoNamesForOneFileAreRefused() throws Exception {
    try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
      Path root = windows.getPath("C:\\go");
      assertThatThrownBy(() -> unpack(zip("VERSION", "src/a.go", "src/A.go"), root))
          .isInstanceOf(FileAlreadyExistsException.class);
    }
  }

  @Test
  void namesThatLeadElsewhereAreRefused() throws Exception {
    int number = 0;
    for (String name :
        new String[] {"../a", "a/../../b", "/a", "a//b", "a\\b", "C:a", "a/./b", "a/.."}) {
      Path root = work.resolve("go" + number++);
      assertThatThrownBy(() -> unpack(zip(name, "VERSION"), root))
          .as(name)
          .isInstanceOf(UnpackToolchain.Changed.class)
          .hasMessage(name);
    }
    assertThatThrownBy(() -> unpack(zip("bin/go"), work.resolve("without")))
        .isInstanceOf(UnpackToolchain.Changed.class)
        .hasMessage("VERSION");
  }
}
