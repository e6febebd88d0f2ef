package io.github.goenv.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.goenv.StartsPrograms;
import io.github.goenv.files.AtomicFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What others read in our archives: GNU tar, Info-ZIP and Python. */
@StartsPrograms
@DisabledOnOs(OS.WINDOWS)
class ArchivesTest {
  private static final Instant TIME = Instant.parse("2026-11-28T10:20:30Z");

  private static final String LONG = "x".repeat(90) + "/" + "y".repeat(120) + ".txt";

  @TempDir Path directory;

  private List<ArchiveEntry> entries;

  @BeforeEach
  void files() throws IOException {
    entries = entries(directory.resolve("one"));
  }

  private static List<ArchiveEntry> entries(Path in) throws IOException {
    Files.createDirectories(in);
    byte[] noise = new byte[300_000];
    new Random(7).nextBytes(noise);
    List<ArchiveEntry> list = new ArrayList<>();
    list.add(new ArchiveEntry("app-1/app", script(in, "echo from the archive"), true));
    list.add(
        new ArchiveEntry(
            "app-1/LICENSE", file(in, "l", "free".getBytes(StandardCharsets.UTF_8)), false));
    list.add(new ArchiveEntry("app-1/empty", file(in, "e", new byte[0]), false));
    list.add(new ArchiveEntry("app-1/mit Leer größe 世界 😀", file(in, "n", noise), false));
    list.add(new ArchiveEntry("app-1/" + LONG, file(in, "x", new byte[512]), false));
    list.add(new ArchiveEntry("app-1/none", null, false));
    return list;
  }

  private static Path script(Path in, String line) throws IOException {
    return file(in, "s", ("#!/bin/sh\n" + line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static Path file(Path in, String name, byte[] content) throws IOException {
    return Files.write(in.resolve(name), content);
  }

  private Path tar() throws IOException {
    Path file = directory.resolve("a.tar.gz");
    AtomicFiles.writeBytes(file, out -> TarGz.write(entries, TIME, out));
    return file;
  }

  private Path zip() throws IOException {
    Path file = directory.resolve("a.zip");
    AtomicFiles.writeBytes(file, out -> Zip.write(entries, TIME, out));
    return file;
  }

  private String run(String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().put("TZ", "Asia/Tokyo");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.redirectErrorStream(true);
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      assumeTrue(false, command[0] + " is not here");
      throw e;
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  @Test
  void tarListsOwnersModesTimesAndNames() throws Exception {
    String listed =
        run("tar", "-tvzf", tar().toString(), "--numeric-owner", "--quoting-style=literal");
    assertThat(listed.lines().map(line -> line.replaceAll(" +", " ")))
        .containsExactly(
            "drwxr-xr-x 0/0 0 2026-11-28 19:20 app-1/",
            "-rw-r--r-- 0/0 4 2026-11-28 19:20 app-1/LICENSE",
            "-rwxr-xr-x 0/0 32 2026-11-28 19:20 app-1/app",
            "-rw-r--r-- 0/0 0 2026-11-28 19:20 app-1/empty",
            "-rw-r--r-- 0/0 300000 2026-11-28 19:20 app-1/mit Leer größe 世界 😀",
            "drwxr-xr-x 0/0 0 2026-11-28 19:20 app-1/none/",
            "drwxr-xr-x 0/0 0 2026-11-28 19:20 app-1/" + LONG.substring(0, 91),
            "-rw-r--r-- 0/0 512 2026-11-28 19:20 app-1/" + LONG);
  }

  @Test
  void whatIsUnpackedRuns() throws Exception {
    run("mkdir", "by-tar", "by-zip");
    run("tar", "-xzf", tar().toString(), "-C", "by-tar");
    run("unzip", "-q", zip().toString(), "-d", "by-zip");
    for (String by : List.of("by-tar", "by-zip")) {
      Path root = directory.resolve(by).resolve("app-1");
      assertThat(run(root.resolve("app").toString())).isEqualTo("from the archive\n");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("app"))))
          .isEqualTo("rwxr-xr-x");
      assertThat(Files.getLastModifiedTime(root.resolve("app"))).isEqualTo(FileTime.from(TIME));
      for (ArchiveEntry entry : entries) {
        Path unpacked = directory.resolve(by).resolve(entry.name());
        if (entry.content() == null) {
          assertThat(unpacked).isDirectory();
        } else {
          assertThat(unpacked).hasSameBinaryContentAs(entry.content());
        }
      }
    }
  }

  @Test
  void unzipFindsNothingWrong() throws Exception {
    Path zip = zip();
    assertThat(run("unzip", "-t", zip.toString())).contains("No errors detected");
    assertThat(run("unzip", "-l", zip.toString())).contains("8 files");
    assertThat(run("unzip", "-Z", zip.toString()))
        .containsPattern("-rwxr-xr-x +2.0 unx +32 bX defN 26-Nov-28 \\S+ app-1/app\n")
        .containsPattern("drwxr-xr-x +2.0 unx +0 bx stor 26-Nov-28 \\S+ app-1/\n");
  }

  @Test
  void pythonReadsTheSame() throws Exception {
    String script =
        """
        import sys, tarfile, zipfile
        for m in tarfile.open(sys.argv[1], 'r:gz'):
            print('tar', m.name, oct(m.mode), m.size, int(m.mtime), m.uid, m.gid, [m.uname, m.gname])
        z = zipfile.ZipFile(sys.argv[2])
        assert z.testzip() is None
        for m in z.infolist():
            print('zip', m.filename, oct(m.external_attr >> 16), m.file_size, m.date_time)
        """;
    assertThat(run("python3", "-c", script, tar().toString(), zip().toString()).lines())
        .hasSize(16)
        .contains(
            "tar app-1/app 0o755 32 1795861230 0 0 ['', '']",
            "tar app-1/" + LONG + " 0o644 512 1795861230 0 0 ['', '']",
            "tar app-1/mit Leer größe 世界 😀 0o644 300000 1795861230 0 0 ['', '']",
            "zip app-1/app 0o100755 32 (2026, 11, 28, 10, 20, 30)",
            "zip app-1/none/ 0o40755 0 (2026, 11, 28, 10, 20, 30)",
            "zip app-1/mit Leer größe 世界 😀 0o100644 300000 (2026, 11, 28, 10, 20, 30)");
  }

  @Test
  void sameFilesGiveTheSameBytesWhereverTheyLie() throws Exception {
    byte[] tar = Files.readAllBytes(tar());
    byte[] zip = Files.readAllBytes(zip());
    entries = entries(directory.resolve("anderswo/zwei"));
    Collections.reverse(entries);
    for (ArchiveEntry entry : entries) {
      if (entry.content() != null) {
        Files.setLastModifiedTime(entry.content(), FileTime.from(Instant.EPOCH));
        Files.setPosixFilePermissions(
            entry.content(), PosixFilePermissions.fromString("rwxrwx---"));
      }
    }
    assertThat(tar()).hasBinaryContent(tar);
    assertThat(zip()).hasBinaryContent(zip);
  }

  /** Seeded: names and sizes around the limits of the formats. */
  @Test
  void whateverIsPutInComesOut() throws Exception {
    Random random = new Random(12);
    for (int round = 0; round < 8; round++) {
      entries = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        int length = 1 + random.nextInt(70);
        String letters = random.nextBoolean() ? "ab-. _" : "aé世😀\\\"'$";
        int[] points = letters.codePoints().toArray();
        StringBuilder name = new StringBuilder("t/" + i);
        for (int n = 0; n < length; n++) {
          name.appendCodePoint(points[random.nextInt(points.length)]);
          if (n % 40 == 39) {
            name.append("/z");
          }
        }
        byte[] content = new byte[random.nextInt(4) * 512 + random.nextInt(3)];
        entries.add(
            new ArchiveEntry(
                name.toString(), file(directory, "f" + i, content), random.nextBoolean()));
      }
      Path out = Files.createDirectories(directory.resolve("round" + round));
      run("tar", "-xzf", tar().toString(), "-C", out.toString());
      for (ArchiveEntry entry : entries) {
        Path file = out.resolve(entry.name());
        assertThat(file).hasSameBinaryContentAs(entry.content());
        assertThat(Files.isExecutable(file)).isEqualTo(entry.executable());
      }
      String names = run("python3", "-c", PRINT_NAMES, zip().toString());
      assertThat(names.lines()).containsAll(entries.stream().map(ArchiveEntry::name).toList());
    }
  }

  private static final String PRINT_NAMES =
      "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None;"
          + " print('\\n'.join(z.namelist()))";

  @Test
  void refusesNamesThatLeadOutAndNamesThatClash() {
    for (String bad : List.of("../a", "/a", "a//b", "a/", "", "a/./b", "a\0b")) {
      assertThatThrownBy(
              () -> ArchiveEntries.sorted(List.of(new ArchiveEntry(bad, directory, false))))
          .as(bad)
          .isInstanceOf(IllegalArgumentException.class);
    }
    ArchiveEntry file = new ArchiveEntry("a", directory, false);
    assertThatThrownBy(() -> ArchiveEntries.sorted(List.of(file, file)))
        .hasMessage("twice in one archive: a");
    assertThatThrownBy(
            () -> ArchiveEntries.sorted(List.of(file, new ArchiveEntry("a/b", directory, false))))
        .hasMessage("file and directory in one archive: a");
  }

  @Test
  void aSizeThatTheOldFieldCannotHoldIsInThePaxHeader() {
    assertThat(TarGz.extended("a", 077777777777L)).isEmpty();
    assertThat(new String(TarGz.extended("a", 1L << 33), StandardCharsets.UTF_8))
        .isEqualTo("19 size=8589934592\n");
  }

  @Test
  void timesAreThoseThatAreSaidOrTheFirstOfAZip() {
    assertThat(ArchiveTime.read(null)).contains(ArchiveTime.DEFAULT);
    assertThat(ArchiveTime.read("x")).contains(ArchiveTime.DEFAULT);
    assertThat(ArchiveTime.read("2026-11-28T11:20:30+01:00")).contains(TIME);
    assertThat(ArchiveTime.read("1795861230")).contains(TIME);
    for (String bad :
        List.of("yesterday", "2026-11-28", "0", "1979-12-31T23:59:59Z", "9".repeat(30))) {
      assertThat(ArchiveTime.read(bad)).as(bad).isEmpty();
    }
  }
}
