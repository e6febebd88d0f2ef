package io.github.goenv.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.RecordingLog;
import io.github.goenv.files.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CleanFilesTest {
  @TempDir Path top;
  private Path reports;

  @BeforeEach
  void written() throws IOException {
    reports = top.resolve("target/goenv");
    write("target/app", "program");
    write("target/changed", "another program");
    write("target/classes/A.class", "");
    report("build-linux-amd64.json", top.resolve("target/app"), "program");
    report("build-linux-arm64.json", top.resolve("target/changed"), "program");
    write("target/goenv/outcome", "clean");
    write("target/goenv/own/file", "");
    write("target/surefire-reports/TEST-java.xml", "");
    write("target/surefire-reports/TEST-go.xml", "");
    write(
        "target/surefire-reports/.goenv-default.list",
        "TEST-go.xml\n../../escape.xml\nother.txt\n");
    write("target/surefire-reports/other.txt", "");
    write("escape.xml", "");
  }

  private void write(String name, String text) throws IOException {
    Path file = top.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void report(String name, Path program, String text) throws IOException {
    write(
        "target/goenv/" + name,
        """
        {"schemaVersion": "1.1", "goos": "linux", "goarch": "amd64", "goVersion": null,
         "startedAt": "2026-01-01T00:00:00Z", "command": ["go"], "outcome": "success",
         "wallMs": 1, "precision": "action", "timing": {"state": "complete"}, "packagesBuilt": 1, "packagesCached": 0,
         "artifact": {"path": "%s", "size": 7, "sha256": "%s", "machine": null}}
        """
            .formatted(program.toString().replace("\\", "\\\\"), digest(text)));
  }

  private void clean(boolean own, Path records, Path helper) throws CannotRun {
    RecordingLog log = new RecordingLog("INFO");
    List<Path> tests = List.of(top.resolve("target/surefire-reports"), top.resolve("none"));
    new CleanFiles(log.output())
        .run(
            new CleanFiles.Request(
                reports, own, records, tests, top.resolve("target"), "app", helper));
    assertThat(log.lines).hasSize(1);
  }

  private Set<String> left() throws IOException {
    try (Stream<Path> files = Files.walk(top)) {
      TreeSet<String> names = new TreeSet<>();
      files
          .filter(Files::isRegularFile)
          .forEach(file -> names.add(top.relativize(file).toString().replace('\\', '/')));
      return names;
    }
  }

  @Test
  void removesWhatWasWrittenAndNothingElse() throws Exception {
    clean(true, null, null);
    assertThat(left())
        .containsExactly(
            "escape.xml",
            "target/changed",
            "target/classes/A.class",
            "target/surefire-reports/TEST-java.xml",
            "target/surefire-reports/other.txt");
    clean(true, null, null);
  }

  @Test
  void anotherDirectoryIsSharedWithOthers() throws Exception {
    write("target/goenv/README.md", "");
    write("target/goenv/TEST-goenv-vet.xml", "");
    write("target/goenv/report-vet.sarif", "");
    write("target/goenv/gl-code-quality-report.json", "");
    write("target/goenv/gl-code-quality-report-vet.json", "");
    write("target/goenv/records/linux-amd64/20260101T000000.000Z.json.gz", "");
    write("target/goenv/records/linux-amd64/notes.txt", "");
    write("target/goenv/known/app-1a2b3c4d.known", "");
    write("target/goenv/sbom/app-1-linux-amd64.cdx.json", "");
    write("target/goenv/sbom/mine.json", "");
    write("target/goenv/provenance/app-1-linux-amd64-check.intoto.jsonl", "");
    write("target/goenv/provenance/app-1-linux-amd64-provenance.intoto.json", "");
    clean(false, null, null);
    assertThat(left())
        .contains(
            "target/goenv/README.md",
            "target/goenv/own/file",
            "target/goenv/records/linux-amd64/notes.txt",
            "target/goenv/sbom/mine.json")
        .noneMatch(name -> name.contains("cdx.json") || name.contains("intoto"))
        .doesNotContain(
            "target/goenv/outcome",
            "target/goenv/TEST-goenv-vet.xml",
            "target/goenv/report-vet.sarif",
            "target/goenv/gl-code-quality-report.json",
            "target/goenv/gl-code-quality-report-vet.json",
            "target/goenv/build-linux-amd64.json",
            "target/goenv/known/app-1a2b3c4d.known",
            "target/goenv/records/linux-amd64/20260101T000000.000Z.json.gz");
  }

  @Test
  void coverageGoesWhereThePageSaysWhoWroteIt() throws Exception {
    for (String name :
        List.of(
            "cobertura.xml",
            "lcov.info",
            "coverage.out",
            "functions.txt",
            "profiles/test-default-test-1.out",
            "counters/covmeta.1",
            "counters/covcounters.1.2.3")) {
      write("target/goenv/coverage/" + name, "");
    }
    write("target/goenv/coverage/index.html", "<p>made by jacoco</p>");
    clean(false, null, null);
    assertThat(left()).filteredOn(name -> name.startsWith("target/goenv/coverage/")).hasSize(8);

    write("target/goenv/coverage/index.html", "<p>goenv-maven-plugin 1, x</p>");
    write("target/goenv/coverage/mine.txt", "");
    clean(false, null, null);
    assertThat(left())
        .contains("target/goenv/coverage/mine.txt")
        .filteredOn(name -> name.startsWith("target/goenv/coverage/"))
        .hasSize(1);
  }

  @Test
  void archivesGoByTheirChecksums() throws Exception {
    write("target/app-1.0-linux-amd64.tar.gz", "archive");
    write("target/app-1.0.zip", "archive");
    write("target/app-1.0-windows-amd64.zip", "somebody changed it");
    write("target/app-1.0.jar", "archive");
    String digest = digest("archive");
    write(
        "target/checksums.txt",
        digest
            + "  app-1.0-linux-amd64.tar.gz\n"
            + digest
            + "  app-1.0-windows-amd64.zip\n"
            + digest
            + "  app-1.0.zip\n"
            + digest
            + "  app-1.0.jar\n");
    clean(true, null, null);
    assertThat(left())
        .contains("target/app-1.0-windows-amd64.zip", "target/app-1.0.jar")
        .doesNotContain(
            "target/app-1.0-linux-amd64.tar.gz", "target/app-1.0.zip", "target/checksums.txt");
  }

  /** Others write a file of that name too. */
  @Test
  void checksumsOfOthersStay() throws Exception {
    String digest = digest("archive");
    write("target/app-1.0.zip", "archive");
    write("target/other-1.0-linux-amd64.zip", "archive");
    for (String text :
        List.of(
            digest + "  app-1.0.zip\n",
            digest + "  app-1.0.zip\n" + digest + "  other-1.0-linux-amd64.zip\n",
            "# checksums\n" + digest + "  app-1.0-linux-amd64.zip\n",
            "")) {
      write("target/checksums.txt", text);
      clean(true, null, null);
      assertThat(left()).contains("target/checksums.txt", "target/app-1.0.zip");
    }
    Files.write(top.resolve("target/checksums.txt"), new byte[] {(byte) 0xff, '\n'});
    clean(true, null, null);
    assertThat(left()).contains("target/checksums.txt", "target/other-1.0-linux-amd64.zip");
  }

  private static String digest(String text) {
    MessageDigest digest = Sha256.start();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return Sha256.hex(digest);
  }

  @Test
  void recordsOutsideAreRemovedByTheirNames() throws Exception {
    write("kept/linux-amd64/20260101T000000.000Z.json.gz", "");
    write("kept/linux-amd64/20260101T000000.000Z.snapshot.json.gz", "");
    write("kept/windows-amd64/20260101T000000.000Z-2.json.gz", "");
    write("kept/my-files/a.json.gz", "");
    clean(true, top.resolve("kept"), null);
    assertThat(left())
        .contains("kept/my-files/a.json.gz")
        .noneMatch(name -> name.contains("kept/linux"));
    assertThat(top.resolve("kept/windows-amd64")).doesNotExist();
  }

  @Test
  void theHelperGoesOnlyWhenAsked() throws Exception {
    write("cache/toolexec/1/helper", "");
    clean(true, null, null);
    assertThat(left()).contains("cache/toolexec/1/helper");
    clean(true, null, top.resolve("cache/toolexec"));
    assertThat(top.resolve("cache")).isEmptyDirectory();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // a link needs a privilege
  void linksAreNotFollowed() throws Exception {
    write("mine/outcome", "");
    Files.createSymbolicLink(reports.resolve("link"), top.resolve("mine"));
    clean(true, null, null);
    assertThat(left()).contains("mine/outcome");
    Files.createSymbolicLink(reports, top.resolve("mine"));
    clean(true, null, null);
    assertThat(left()).contains("mine/outcome");
    assertThat(Files.isSymbolicLink(reports)).isFalse();
  }

  /** What a damaged file of ours names is unknown, and stays; the rest goes. */
  @Test
  void whatADamagedFileNamesStaysAndIsSaid() throws Exception {
    write("target/goenv/build-linux-amd64.json", "{\"schemaVersion\": \"1.1\", \"goos\": \"lin");
    Files.createDirectories(top.resolve("target/goenv/build-linux-386.json"));
    Files.write(
        top.resolve("target/surefire-reports/.goenv-default.list"), new byte[] {'T', (byte) 0xff});
    RecordingLog log = new RecordingLog("INFO");
    new CleanFiles(log.output())
        .run(
            new CleanFiles.Request(
                reports,
                true,
                null,
                List.of(top.resolve("target/surefire-reports")),
                top.resolve("target"),
                "app",
                null));
    assertThat(left())
        .contains(
            "target/app",
            "target/surefire-reports/TEST-go.xml",
            "target/surefire-reports/.goenv-default.list")
        .noneMatch(name -> name.startsWith("target/goenv"));
    String end = ". The programs that it names were not removed, as their names are unknown";
    assertThat(log.lines)
        .hasSize(4)
        .contains(
            "WARN goenv: "
                + reports.resolve("build-linux-amd64.json")
                + " cannot be read: it is incomplete: the text ends at $.goos"
                + end,
            "WARN goenv: "
                + top.resolve("target/surefire-reports/.goenv-default.list")
                + " cannot be read: it is no text in UTF-8. It was not removed, nor were the reports"
                + " of tests that it names")
        .anyMatch(
            line -> line.contains("build-linux-386.json cannot be read: ") && line.endsWith(end));
  }
}
