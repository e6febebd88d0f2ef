package io.github.goenv.app.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.StartsPrograms;
import io.github.goenv.app.CannotRun;
import io.github.goenv.app.RecordingLog;
import io.github.goenv.go.GoTarget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which archives come of what was built, what lies in them, and what is said. */
@StartsPrograms
@EnabledOnOs(OS.LINUX)
class PackProgramsTest {
  private static final GoTarget LINUX = new GoTarget("linux", "amd64");
  private static final GoTarget WINDOWS = new GoTarget("windows", "amd64");

  @TempDir Path directory;

  private final RecordingLog log = new RecordingLog("INFO");
  private boolean main = true;
  private List<String> files = List.of();
  private @Nullable String time;
  private Map<String, String> environment = Map.of();

  @Test
  void oneArchiveForEachTargetAndOneOfTheHost() throws Exception {
    Path project = project("here");
    Packed packed = pack(project);
    Path target = project.resolve("target");
    assertThat(packed.archives())
        .containsExactly(
            new Packed.Archive(
                target.resolve("app-1-linux-amd64.tar.gz"), LINUX, "tar.gz", "linux-amd64"),
            new Packed.Archive(
                target.resolve("app-1-windows-amd64.zip"), WINDOWS, "zip", "windows-amd64"));
    assertThat(run(target, "tar", "-tzf", "app-1-linux-amd64.tar.gz").lines())
        .containsExactly(
            "app-1-linux-amd64/",
            "app-1-linux-amd64/LICENSE",
            "app-1-linux-amd64/README.md",
            "app-1-linux-amd64/cli",
            "app-1-linux-amd64/server");
    assertThat(names(target.resolve("app-1-windows-amd64.zip")))
        .containsExactly(
            "app-1-windows-amd64/",
            "app-1-windows-amd64/LICENSE",
            "app-1-windows-amd64/README.md",
            "app-1-windows-amd64/server.exe");
    assertThat(packed.main()).isEqualTo(target.resolve("app-1.zip"));
    assertThat(names(packed.main())).contains("app-1/server", "app-1/cli", "app-1/LICENSE");

    assertThat(packed.checksums()).isEqualTo(target.resolve("checksums.txt"));
    assertThat(run(target, "sha256sum", "--strict", "-c", "checksums.txt").lines())
        .containsExactly(
            "app-1-linux-amd64.tar.gz: OK",
            "app-1-windows-amd64.zip: OK",
            "app-1.zip: OK",
            "bin/linux-amd64/server: OK");

    run(target, "tar", "-xzf", "app-1-linux-amd64.tar.gz");
    assertThat(run(target, "app-1-linux-amd64/server")).isEqualTo("ran\n");
    assertThat(log.lines).anyMatch(l -> l.contains("app-1.zip (") && l.endsWith("files: 4)"));
  }

  @Test
  void sameBytesFromTwoDirectories() throws Exception {
    Path one = project("one");
    Path two = project("anderswo/zwei 世界");
    pack(one);
    pack(two);
    for (String name :
        List.of(
            "app-1-linux-amd64.tar.gz", "app-1-windows-amd64.zip", "app-1.zip", "checksums.txt")) {
      assertThat(one.resolve("target/" + name))
          .hasSameBinaryContentAs(two.resolve("target/" + name));
    }
    environment = Map.of("SOURCE_DATE_EPOCH", "1795861230");
    pack(one);
    assertThat(run(one.resolve("target"), "tar", "-tvzf", "app-1-linux-amd64.tar.gz"))
        .contains("2026-11-28");
    time = "2027-01-02T03:04:05Z"; // of the pom, before that of the environment
    pack(one);
    assertThat(run(one.resolve("target"), "tar", "-tvzf", "app-1-linux-amd64.tar.gz"))
        .contains("2027-01-02");
  }

  @Test
  void filesAskedForKeepTheirPlaceAndAreExecutableByTheirContent() throws Exception {
    Path project = project("here");
    write(project, "docs/a b/ü.md", "text");
    write(project, "run.sh", "#!/bin/sh\necho ran\n");
    write(project.getParent(), "shared.toml", "x = 1");
    files = List.of("docs", "run.sh", "../shared.toml");
    pack(project);
    assertThat(run(project.resolve("target"), "tar", "-tvzf", "app-1-linux-amd64.tar.gz").lines())
        .anyMatch(l -> l.startsWith("-rwxr-xr-x") && l.endsWith("/run.sh"))
        .anyMatch(l -> l.startsWith("-rw-r--r--") && l.endsWith("/shared.toml"))
        .anyMatch(l -> l.startsWith("drwxr-xr-x") && l.endsWith("/docs/a b/"));
  }

  @Test
  void withoutTheHostThereIsNoMainArchive() throws Exception {
    Path project = project("here");
    assertThat(pack(project, List.of(built(project, "windows-amd64/server.exe", WINDOWS))).main())
        .isNull();
    main = false;
    assertThat(pack(project).main()).isNull();
    assertThat(pack(project, List.of())).isEqualTo(new Packed(List.of(), null, null));
    assertThat(log.lines).anyMatch(l -> l.contains("goenv: no archive, as goenv:build has built"));
  }

  @Test
  void saysWhatCannotBe() throws Exception {
    Path project = project("here");
    files = List.of("nowhere");
    assertThatThrownBy(() -> pack(project))
        .isInstanceOf(CannotRun.class)
        .hasMessageStartingWith("files: nowhere is neither a file nor a directory: " + project);
    files = List.of("server");
    write(project, "server", "not the program");
    assertThatThrownBy(() -> pack(project))
        .hasMessageStartingWith("two files would have the name server in one archive: ");
    files = List.of();
    time = "yesterday";
    assertThatThrownBy(() -> pack(project))
        .hasMessageStartingWith("project.build.outputTimestamp is neither a date");
    time = null;
    environment = Map.of("SOURCE_DATE_EPOCH", "0");
    assertThatThrownBy(() -> pack(project)).hasMessageStartingWith("SOURCE_DATE_EPOCH is neither");
  }

  private Packed pack(Path project) throws Exception {
    List<Packable> built = new ArrayList<>();
    built.add(built(project, "linux-amd64/server", LINUX));
    built.add(new Packable(project.resolve("target/bin/linux-amd64/cli"), LINUX, false));
    built.add(new Packable(project.resolve("target/bin/windows-amd64/server.exe"), WINDOWS, false));
    return pack(project, built);
  }

  private static Packable built(Path project, String name, GoTarget target) {
    return new Packable(project.resolve("target/bin").resolve(name), target, true);
  }

  private Packed pack(Path project, List<Packable> built) throws CannotRun {
    PackRequest request =
        new PackRequest(
            "app-1",
            project,
            project.resolve("target"),
            built,
            LINUX,
            main,
            files,
            time,
            environment);
    return new PackPrograms(log.output()).run(request);
  }

  private Path project(String name) throws IOException {
    Path project = directory.resolve(name);
    write(project, "README.md", "# app");
    write(project, "LICENSE", "free");
    write(project, "readmeAndMore.txt", "not one");
    write(project, "target/bin/linux-amd64/server", "#!/bin/sh\necho ran\n");
    write(project, "target/bin/linux-amd64/cli", "#!/bin/sh\n");
    write(project, "target/bin/windows-amd64/server.exe", "MZ");
    return project;
  }

  private static void write(Path project, String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static List<String> names(Path zip) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return file.stream().map(Object::toString).toList();
    }
  }

  private static String run(Path in, String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("TZ", "UTC");
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
