package io.github.goenv.app.sbom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.RecordingLog;
import io.github.goenv.app.archive.Packable;
import io.github.goenv.buildinfo.FakeProgram;
import io.github.goenv.go.GoTarget;
import io.github.goenv.sbom.cyclonedx.CycloneDxWriter;
import io.github.goenv.snapshot.Redaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteBillsTest {
  private static final GoTarget LINUX = new GoTarget("linux", "amd64");
  private static final GoTarget WINDOWS = new GoTarget("windows", "amd64");

  @TempDir Path directory;

  private final RecordingLog log = new RecordingLog("INFO");
  private WriterSource writers = CycloneDxWriter::new;
  private final List<Packable> built = new ArrayList<>();
  private List<Path> programs = List.of();
  private @Nullable String time;

  @Test
  void oneForEachProgram() throws Exception {
    program("bin/linux/cli", LINUX);
    program("bin/linux/server", LINUX);
    program("bin/windows/cli.exe", WINDOWS);
    assertThat(write())
        .extracting(BillFile::classifier)
        .containsExactly(
            "cli-linux-amd64-cyclonedx", "server-linux-amd64-cyclonedx", "windows-amd64-cyclonedx");
    assertThat(names())
        .containsExactlyInAnyOrder(
            "app-1-cli-linux-amd64.cdx.json",
            "app-1-server-linux-amd64.cdx.json",
            "app-1-windows-amd64.cdx.json");
    assertThat(log.lines)
        .anyMatch(line -> line.endsWith("app-1-windows-amd64.cdx.json (components: 2)"));
    assertThat(text("app-1-windows-amd64")).doesNotContain("timestamp");
  }

  @Test
  void theTimeIsTheOneSaid() throws Exception {
    program("app", LINUX);
    time = "2026-11-28T10:00:00Z";
    write();
    assertThat(text("app-1-linux-amd64")).contains("\"timestamp\" : \"2026-11-28T10:00:00Z\"");
    time = "yesterday";
    assertThatThrownBy(this::write)
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("project.build.outputTimestamp")
        .hasMessageContaining("yesterday");
  }

  @Test
  void ofProgramsThatWereBuiltBeforeTheTargetIsInThem() throws Exception {
    program("app", LINUX);
    Path other = directory.resolve("other.exe");
    Files.write(
        other,
        FakeProgram.elf(
            "go1.26.8",
            "path\ta.b/c",
            "mod\ta.b/c\tv1.0.0\t",
            "build\tGOARCH=arm64",
            "build\tGOOS=windows"));
    programs = List.of(other);
    assertThat(write()).extracting(BillFile::classifier).containsExactly("windows-arm64-cyclonedx");
  }

  @Test
  void nothingBuiltIsSaidAndNoLibraryIsAskedFor() throws Exception {
    writers =
        () -> {
          throw new IllegalStateException();
        };
    assertThat(write()).isEmpty();
    assertThat(log.lines).singleElement().asString().contains("goenv:build has built no program");
  }

  @Test
  void twoOfOneNameAreRefused() throws Exception {
    program("a/app", LINUX);
    program("b/app", LINUX);
    assertThatThrownBy(this::write).isInstanceOf(CannotRun.class).hasMessageContaining("app-linux");
  }

  @Test
  void whatSaysNothingIsNamedWithTheReason() throws Exception {
    Path file = Files.writeString(directory.resolve("script"), "#!/bin/sh\n".repeat(20));
    built.add(new Packable(file, LINUX, false));
    assertThatThrownBy(this::write)
        .isInstanceOf(CannotRun.class)
        .hasMessage("no SBOM of " + file + ": it has no build information of Go");
    Files.delete(file);
    assertThatThrownBy(this::write)
        .isInstanceOf(CannotRun.class)
        .hasMessage("a program cannot be read: " + file + ": no such file or directory");
  }

  private List<BillFile> write() throws CannotRun {
    return new WriteBills(log.output(), writers)
        .run(
            new BillsRequest(
                "app-1",
                "g:app:1",
                directory.resolve("sbom"),
                built,
                programs,
                "0.1.0",
                time,
                Map.of(),
                Redaction.CREDENTIALS_ONLY));
  }

  private void program(String name, GoTarget target) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(
        file,
        FakeProgram.elf(
            "go1.26.8", "path\ta.b/c/cmd", "mod\ta.b/c\tv1.0.0\t", "dep\ta.b/d\tv1.0.0\t"));
    built.add(new Packable(file, target, false));
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(directory.resolve("sbom"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private String text(String name) throws IOException {
    return Files.readString(directory.resolve("sbom").resolve(name + ".cdx.json"));
  }
}
