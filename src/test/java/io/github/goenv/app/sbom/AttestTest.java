package io.github.goenv.app.sbom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.Golden;
import io.github.goenv.app.CannotRun;
import io.github.goenv.app.RecordingLog;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.archive.Packable;
import io.github.goenv.attestation.Provenance;
import io.github.goenv.buildinfo.FakeProgram;
import io.github.goenv.go.GoTarget;
import io.github.goenv.sbom.cyclonedx.CycloneDxWriter;
import io.github.goenv.signature.Keys;
import io.github.goenv.snapshot.Redaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written of a build, and what is refused of it after it was changed. */
class AttestTest {
  private static final GoTarget LINUX = new GoTarget("linux", "amd64");
  private static final String SUM = "h1:dFFMiqCbWLwqqVQ8FSiXu1I8CHSLbiYi9BYNOHdq8AU=";

  @TempDir Path directory;

  private final RecordingLog log = new RecordingLog("INFO");
  private Path project;
  private Path build;
  private Path program;
  private Path archive;
  private List<BillFile> bills = List.of();
  private @Nullable Path key;
  private Map<String, String> environment = Map.of();
  private boolean times;
  private Instant since = Instant.EPOCH;
  private @Nullable Path report;
  private List<String> keys = new ArrayList<>();
  private List<Path> artifacts = List.of();
  private @Nullable String builder;

  @BeforeEach
  void project() throws IOException {
    project = Files.createDirectories(directory.resolve("mein Projekt 世界"));
    build = Files.createDirectories(project.resolve("target"));
    Files.writeString(project.resolve("go.mod"), "module a.b/c\n");
    Files.writeString(project.resolve("go.sum"), "a.b/d v1.0.0 " + SUM + "\n");
    program = Files.createDirectories(build.resolve("bin")).resolve("app");
    Files.write(program, content("a.b/d"));
    archive = Files.writeString(build.resolve("app-1-linux-amd64.tar.gz"), "archive");
  }

  private static byte[] content(String module) {
    return FakeProgram.elf(
        "go1.26.8",
        "path\ta.b/c/cmd",
        "mod\ta.b/c\tv1.0.0\t",
        "dep\t" + module + "\tv1.0.0\t" + SUM,
        "dep\ta.b/Old\tv1.0.0",
        "=>\t./here\t(devel)\t",
        "build\tGOARCH=amd64",
        "build\tGOOS=linux",
        "build\tvcs=git",
        "build\tvcs.revision=0123456789abcdef0123456789abcdef01234567",
        "build\tvcs.modified=true");
  }

  @Test
  void theStatementsAreAsInTheFiles() throws Exception {
    times = true;
    report = Path.of("src/test/resources/io/github/goenv/report/report.json");
    write();
    Golden.check("sbom/provenance.intoto.json", text("provenance.intoto.json"));
    Golden.check("sbom/check.intoto.json", text("check.intoto.json"));
    assertThat(text("provenance.intoto.json"))
        .doesNotContain("世界")
        .doesNotContain("anna")
        .doesNotContain("hunter2");
  }

  /** In another directory, at another time, by another person. */
  @Test
  void sameBuildGivesTheSameStatements() throws Exception {
    write();
    String one = text("provenance.intoto.json");
    Path before = project;
    project = Files.move(before, directory.resolve("elsewhere"));
    build = project.resolve("target");
    program = build.resolve("bin/app");
    archive = build.resolve("app-1-linux-amd64.tar.gz");
    write();
    assertThat(text("provenance.intoto.json")).isEqualTo(one).doesNotContain("startedOn");
    assertThat(text("check.intoto.json"))
        .contains("\"outcome\": \"unknown\"")
        .contains("goenv:check has written no report in this run of Maven");
  }

  /** What goenv:verify has found in the same run of Maven, and not in an earlier one. */
  @Test
  void theToolchainIsAsItWasVerified() throws Exception {
    Files.writeString(
        build.resolve("verify.json"),
        """
        {"toolchains": [
         {"version": "go1.26.8", "goos": "linux", "goarch": "arm64", "outcome": "differs", "h1": "h1:a"},
         {"version": "go1.26.8", "goos": "linux", "goarch": "amd64", "outcome": "verified",
          "reason": null, "h1": "SUM"}]}
        """
            .replace("SUM", SUM));
    write();
    assertThat(text("provenance.intoto.json"))
        .contains("\"verification\": \"goenv:verify: verified\"")
        .containsPattern("linux-amd64\",\\s+\"digest\": \\{\\s+\"dirHash\": \"74514c8a");
    verify();
    assertThat(log.lines).anyMatch(line -> line.contains("go1.26.8 (goenv:verify: verified)"));
    since = Instant.now().plusSeconds(60);
    write();
    assertThat(text("provenance.intoto.json")).contains("\"verification\": \"not verified");
  }

  /** Of goenv:verify and of goenv:check: what follows is said, and no build fails for it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"toolchains": [                   | it is incomplete: the text ends at $.toolchains[0]
          {"toolchains": [{"version": "x"}]} | it is not the JSON that it should be
          {"toolchains" 7}                   | it is not valid JSON, at $.toolchains
          []                                 | it is not the JSON that it should be
          {}                                 | it is not the JSON that it should be
          a directory                        | Is a directory
          """)
  void aDamagedFileOfOursIsNamedWithWhatFollows(String content, String reason) throws Exception {
    Path file = build.resolve("verify.json");
    report = build.resolve("report.json");
    Files.writeString(report, "{\"schemaVersion\": \"1.");
    if (content.equals("a directory")) {
      Files.createDirectories(file.resolve("x"));
    } else {
      Files.writeString(file, content);
    }
    write();
    assertThat(log.lines)
        .contains(
            "WARN How the toolchain was verified is unknown, because "
                + file
                + " cannot be read: "
                + reason
                + ". The statements say that it is unknown. goenv:verify writes the file")
        .anyMatch(line -> line.startsWith("WARN What the check of the machine came to is unknown"));
    assertThat(text("provenance.intoto.json"))
        .contains("goenv:verify: unknown: what it wrote in this run of Maven, verify.json");
    verify();
    assertThat(log.lines)
        .anyMatch(line -> line.contains("(goenv:verify: unknown: what it wrote in this run"));
  }

  @Test
  void whatWasWrittenIsRight() throws Exception {
    write();
    verify();
    assertThat(log.lines)
        .anyMatch(line -> line.contains("were built by go1.26.8 (not verified"))
        .anyMatch(line -> line.contains("was checked: unknown"))
        .anyMatch(line -> line.endsWith("it lists what " + program + " is made of"));
    assertThat(log.lines).noneMatch(line -> line.contains("signatures were not verified"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ed25519", "secp256r1"})
  void whatWasSignedIsRightByItsKeyAlone(String kind) throws Exception {
    KeyPair pair = sign(kind);
    write();
    assertThat(Files.exists(file("provenance.intoto.json"))).isFalse();
    verify(); // without a key
    assertThat(log.lines).anyMatch(line -> line.startsWith("WARN signatures were not verified"));
    keys.add(Keys.publicPem(Keys.pair(kind)));
    assertThat(refusals()).hasSize(2).allMatch(line -> line.contains("with another key"));
    keys.add(Keys.publicPem(pair));
    verify();
    Path file = Files.writeString(project.resolve("key.pub"), Keys.publicPem(pair));
    keys = List.of(file.getFileName().toString());
    verify();
    assertThat(String.join("\n", log.lines)).doesNotContain("PRIVATE");
  }

  /** The unsigned ones of an earlier build are gone, and do not stand for the signed ones. */
  @Test
  void anUnsignedStatementIsRefusedWhereAKeyIsGiven() throws Exception {
    write();
    keys.add(Keys.publicPem(Keys.pair("Ed25519")));
    assertThat(refusals()).hasSize(2).allMatch(line -> line.contains("it is not signed"));
    environment =
        Map.of("GOENV_SIGNING_KEY", Keys.privatePem(Keys.pair("Ed25519")), "TOKEN", "hunter2");
    write();
    assertThat(Files.exists(file("provenance.intoto.jsonl"))).isTrue();
    assertThat(Files.exists(file("provenance.intoto.json"))).isFalse();
  }

  @Test
  void anyFlippedByteOfAnArtifactIsRefused() throws Exception {
    write();
    Random random = new Random(3);
    for (Path file : List.of(program, archive)) {
      byte[] whole = Files.readAllBytes(file);
      for (int i = 0; i < 20; i++) {
        byte[] bytes = whole.clone();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
        Files.write(file, bytes);
        String name = file.equals(program) ? "bin/app" : archive.getFileName().toString();
        assertThat(refusals()).anyMatch(line -> line.contains(name + " is not what it is about"));
      }
      Files.write(file, whole);
    }
    verify();
    Files.delete(archive);
    assertThat(refusals())
        .hasSize(2)
        .allMatch(line -> line.contains("which it is about, is not there"));
  }

  @Test
  void anyFlippedByteOfASignedStatementIsRefused() throws Exception {
    KeyPair pair = sign("Ed25519");
    write();
    keys.add(Keys.publicPem(pair));
    verify();
    Path file = file("provenance.intoto.jsonl");
    String line = Files.readString(file);
    byte[] whole = line.getBytes(StandardCharsets.UTF_8);
    int payload = line.indexOf("\"payload\":\"") + 11;
    int end = line.indexOf('"', payload);
    int signature = line.indexOf("\"sig\":\"") + 7;
    int last = line.indexOf('"', signature);
    Random random = new Random(5);
    for (int i = 0; i < 60; i++) {
      byte[] bytes = whole.clone();
      boolean text = i % 2 == 0;
      int at =
          text
              ? payload + random.nextInt(end - payload)
              : signature + random.nextInt(last - signature);
      bytes[at] ^= (byte) (1 << random.nextInt(7));
      Files.write(file, bytes);
      assertThat(refusals()).as("byte %d", at).isNotEmpty();
    }
    // Its letters changed within Base64: what is signed is another text, said so.
    byte[] statement = Base64.getDecoder().decode(line.substring(payload, end));
    statement[statement.length / 2] ^= 1;
    Files.writeString(
        file,
        line.substring(0, payload)
            + Base64.getEncoder().encodeToString(statement)
            + line.substring(end));
    assertThat(refusals()).anyMatch(l -> l.contains("its signature does not belong to this text"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "in-toto.io/Statement/v1 | in-toto.io/Statement/v0.1 | it is not a statement of in-toto",
        "slsa.dev/provenance/v1 | slsa.dev/provenance/v0.2 | a statement of a kind that is unknown here",
        "\"sha256\": | \"md5\": | other algorithms (md5) are not taken",
        "\"name\": \"bin/app\" | \"name\": \"bin/other\" | which it is about, is not there",
        "a.b/d@v1.0.0 | a.b/d@v1.0.1 | the first that differs: a.b/d@v1.0.0",
        "74514c8aa09b | 74514c8aa09c | the first that differs: a.b/d@v1.0.0",
        "\"name\": \"a.b/Old\" | \"name\": \"a.b/New\" | the first that differs: a.b/Old",
        "\"predicate\": { | \"predicate\": [], \"x\": { | it is not the JSON that it should be",
        "\"subject\": [ | \"subject\": [], \"x\": [ | it names no file",
        "\"subject\": [ | \"subject\": [], \"subject\": [ | it has subject twice",
      })
  void aChangedStatementIsRefusedWithItsReason(String from, String to, String reason)
      throws Exception {
    write();
    Path file = file("provenance.intoto.json");
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
    assertThat(refusals()).singleElement().asString().contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"specVersion\" : \"1.6\" | \"specVersion\" : \"1.5\" | is not a CycloneDX 1.6 SBOM",
        "\"name\" : \"a.b/d\" | \"name\" : \"a.b/e\" | has components that the program does not have",
        "\"version\" : \"v1.0.0\", | \"version\" : \"v1.0.1\", | has another version in the program: v1.0.0, not v1.0.1",
        "golang/a.b/d@v1.0.0\", | golang/a.b/d@v1.0.1\", | a.b/d has another purl in the program",
        "74514c8aa09b | 74514c8aa09c | a.b/d has another SHA-256 in the program",
        "\"alg\" : \"SHA-256\" | \"alg\" : \"MD5\" | other algorithms (MD5) are not taken",
      })
  void aChangedSbomIsRefusedWithItsReason(String from, String to, String reason) throws Exception {
    write();
    Files.delete(file("provenance.intoto.json")); // which has its digest
    Path file = bills.get(0).file();
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
    assertThat(refusals()).singleElement().asString().contains(reason);
  }

  /** The provenance names the SBOM by its digest. */
  @Test
  void anyFlippedByteOfAnSbomIsRefused() throws Exception {
    write();
    Path file = bills.get(0).file();
    Files.writeString(file, Files.readString(file).replace("cdx:gomod:build:vcs", "cdx:gomod:x"));
    assertThat(refusals()).singleElement().asString().contains(".cdx.json is not what it is about");
  }

  @Test
  void anSbomOfAnotherProgramIsRefused() throws Exception {
    write();
    Files.delete(file("provenance.intoto.json"));
    Files.delete(file("check.intoto.json"));
    verify();
    Files.write(program, content("a.b/e"));
    assertThat(refusals()).singleElement().asString().contains("which none of those here has");
  }

  @Test
  void namedArtifactsAreFoundByTheirContent() throws Exception {
    write();
    Path renamed = Files.copy(program, directory.resolve("downloaded"));
    artifacts = List.of(renamed);
    verify();
    Path other = Files.writeString(directory.resolve("other"), "something else");
    artifacts = List.of(renamed, other);
    assertThat(refusals())
        .singleElement()
        .asString()
        .contains(other.toString())
        .contains("no statement that was accepted names it");
    Path changed =
        Files.write(Files.createDirectory(directory.resolve("x")).resolve("app"), new byte[99]);
    artifacts = List.of(changed);
    assertThat(refusals()).anyMatch(line -> line.contains("bin/app is not what it is about"));
  }

  /** Whatever stands in a file, it is accepted or refused; nothing else comes of it. */
  @Test
  void hostileFilesAreRefused() throws Exception {
    sign("Ed25519");
    write();
    List<Path> files = List.of(file("provenance.intoto.jsonl"), bills.get(0).file());
    Random random = new Random(8);
    int right = 0;
    for (int i = 0; i < 300; i++) {
      Path file = files.get(i % 2);
      byte[] whole = Files.readAllBytes(file);
      byte[] bytes =
          random.nextInt(5) == 0
              ? Arrays.copyOf(whole, random.nextInt(whole.length))
              : whole.clone();
      for (int flips = random.nextInt(4); flips >= 0 && bytes.length > 0; flips--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Files.write(file, bytes);
      try {
        verify();
        right++;
      } catch (Rejected e) {
        assertThat(e).hasMessageStartingWith("files refused");
      }
      Files.write(file, whole);
    }
    assertThat(right).isLessThan(150);
    Files.write(files.get(1), new byte[] {'{', (byte) 0xff, '}'});
    Files.delete(files.get(0));
    assertThat(refusals()).singleElement().asString().contains("is not the JSON that it should");
    String deep = "[".repeat(100_000);
    Files.writeString(files.get(0), "{\"payload\":" + deep);
    assertThat(refusals()).anyMatch(line -> line.contains("it is not the JSON that it should be"));
  }

  @Test
  void anotherBuilderIsRefused() throws Exception {
    write();
    builder = "https://ci.example.com/agents";
    verify();
    builder = "https://ci.example.com/other";
    assertThat(refusals()).singleElement().asString().contains("the builder is https://ci.example");
  }

  @Test
  void keysThatAreNoneAreNamedByTheirPlace() throws Exception {
    write();
    keys.add("missing.pub");
    assertThatThrownBy(this::verify)
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("missing.pub cannot be read: no such file");
    keys = List.of("ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAAA== who");
    assertThatThrownBy(this::verify)
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("publicKeys")
        .hasMessageContaining("only Ed25519");
    environment = Map.of("GOENV_SIGNING_KEY", "hunter2");
    assertThatThrownBy(this::write)
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("GOENV_SIGNING_KEY")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void nothingToVerifyIsAnError() {
    assertThatThrownBy(this::verify)
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("nothing to verify");
  }

  private KeyPair sign(String kind) throws Exception {
    KeyPair pair = Keys.pair(kind);
    key = Files.writeString(directory.resolve("key.pem"), Keys.privatePem(pair));
    return pair;
  }

  private void write() throws CannotRun {
    Redaction redaction = Redaction.of("/home/anna", "anna", "pc7", false);
    bills =
        new WriteBills(log.output(), CycloneDxWriter::new)
            .run(
                new BillsRequest(
                    "app-1",
                    "g:app:1",
                    project.resolve("target/goenv/sbom"),
                    List.of(new Packable(program, LINUX, false)),
                    List.of(),
                    "0.1.0",
                    null,
                    Map.of(),
                    redaction));
    new WriteProvenance(log.output())
        .run(
            new ProvenanceRequest(
                "app-1",
                project.resolve("target/goenv/provenance"),
                project,
                build,
                List.of(
                    new BuiltRun(
                        LINUX,
                        List.of(program),
                        List.of(
                            "build",
                            "-trimpath",
                            "-ldflags=-s -w -X main.home=/home/anna/x",
                            "-o",
                            program.toString(),
                            "./cmd"),
                        Map.of("CGO_ENABLED", "0", "API_TOKEN", "hunter2"),
                        project,
                        LINUX,
                        Instant.parse("2026-11-28T10:00:00.123Z"),
                        Instant.parse("2026-11-28T10:00:05Z"))),
                Map.of(LINUX, List.of(archive)),
                bills,
                new Provenance.Builder("https://ci.example.com/agents", "0.1.0", "3.9.16", null),
                times,
                report,
                new VerifiedToolchain(List.of(build.resolve("verify.json")), since),
                key,
                "GOENV_SIGNING_KEY",
                environment,
                redaction));
  }

  private Path file(String end) {
    return project.resolve("target/goenv/provenance/app-1-linux-amd64-" + end);
  }

  private String text(String end) throws IOException {
    return Files.readString(file(end));
  }

  private void verify() throws CannotRun, Rejected, IOException {
    List<Path> files = new ArrayList<>();
    for (String name : List.of("provenance", "sbom")) {
      Path each = project.resolve("target/goenv").resolve(name);
      if (Files.isDirectory(each)) {
        try (var list = Files.list(each)) {
          list.sorted().forEach(files::add);
        }
      }
    }
    new VerifyAttestations(log.output())
        .run(new AttestRequest(files, artifacts, build, keys, project, builder));
  }

  /** The errors that are shown. */
  private List<String> refusals() {
    log.lines.clear();
    assertThatThrownBy(this::verify).isInstanceOf(Rejected.class);
    return log.lines.stream().filter(line -> line.startsWith("ERROR")).toList();
  }
}
