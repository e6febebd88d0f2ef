package io.github.goenv.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import io.github.goenv.network.TestCertificates.Issued;
import io.github.goenv.process.Captured;
import io.github.goenv.process.Command;
import io.github.goenv.process.Processes;
import io.github.goenv.snapshot.network.Certificate;
import io.github.goenv.snapshot.network.CertificateBundle;
import io.github.goenv.snapshot.network.CertificateBundle.Kind;
import io.github.goenv.snapshot.network.Trust;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bundles as people have them: what is read of each, and whether go trusts the server by it. */
@StartsPrograms
@Tag("go-builds")
@EnabledOnOs(OS.LINUX)
class TrustTest {
  @TempDir static Path shared;
  @TempDir Path root;
  private static Issued ca;
  private static Issued middle;
  private static ModuleServer server;
  private static ModuleServer below;
  private static ModuleServer ofLeaf;
  private static ModuleServer ofLate;

  /**
   * A state.
   *
   * @param bundle what is read: kind, certificates, broken, current, notable
   * @param servers of good, below, leaf and late those that go trusts
   */
  record State(String name, Map<String, String> set, List<String> bundle, String servers) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static State file(String name, String file, String bundle, String servers) {
    return new State(name, Map.of("SSL_CERT_FILE", "{" + file + "}"), List.of(bundle), servers);
  }

  static Stream<State> states() {
    return Stream.of(
        file("the CA", "ca.pem", "FILE 1 0 1 0", "good below"),
        file("with Windows' line ends", "crlf.pem", "FILE 1 0 1 0", "good below"),
        file("with words around it", "words.pem", "FILE 1 0 1 0", "good below"),
        file("nothing there", "gone.pem", "MISSING 0 0 0 0", ""),
        file("a directory", "dir", "DIRECTORY 0 0 0 0", ""),
        file("not PEM but DER", "ca.der", "FILE 0 0 0 0", ""),
        file("a byte order mark first", "bom.pem", "FILE 0 1 0 0", ""),
        file("the end is missing", "cut.pem", "FILE 0 1 0 0", ""),
        file("UTF-16, as PowerShell writes", "utf16.pem", "FILE 0 0 0 0", ""),
        file("openssl's trusted form", "trusted.pem", "FILE 0 0 0 0", ""),
        file("a broken one beside it", "both.pem", "FILE 1 1 1 0", "good below"),
        file("the one between alone", "middle.pem", "FILE 1 0 1 0", "below"),
        file("the server's own", "leaf.pem", "FILE 1 0 1 1", "good"),
        file("an expired CA", "late.pem", "FILE 1 0 0 1", ""),
        file("an expired and a good one", "lateToo.pem", "FILE 2 0 1 1", "good below"),
        new State(
            "a directory of files",
            Map.of("SSL_CERT_DIR", "{dir}"),
            List.of("DIRECTORY 1 0 1 0"),
            "good below"),
        new State(
            "two directories, one is missing",
            Map.of("SSL_CERT_DIR", "{gone.pem}:{dir}"),
            List.of("MISSING 0 0 0 0", "DIRECTORY 1 0 1 0"),
            "good below"),
        new State(
            "an empty directory",
            Map.of("SSL_CERT_DIR", "{empty}"),
            List.of("DIRECTORY 0 0 0 0"),
            ""),
        new State(
            "a wrong file and a good directory",
            Map.of("SSL_CERT_FILE", "{gone.pem}", "SSL_CERT_DIR", "{dir}"),
            List.of("MISSING 0 0 0 0", "DIRECTORY 1 0 1 0"),
            "good below"));
  }

  @BeforeAll
  static void start() throws Exception {
    ca = TestCertificates.authority("Firma & Söhne CA");
    middle =
        TestCertificates.issue(
            "Between", ca, true, TestCertificates.days(-1), TestCertificates.days(1));
    Issued leaf = TestCertificates.server(ca);
    Issued late =
        TestCertificates.issue(
            "Late CA", null, true, TestCertificates.days(-9), TestCertificates.days(-2));
    server = ModuleServer.with(leaf);
    below = ModuleServer.with(TestCertificates.server(middle));
    ofLeaf = ModuleServer.with(TestCertificates.server(leaf));
    ofLate = ModuleServer.with(TestCertificates.server(late));
    String pem = ca.pem();
    String broken = pem.replace("MII", "M!I");
    Files.createDirectories(shared.resolve("dir/below"));
    Files.createDirectories(shared.resolve("empty"));
    Files.writeString(shared.resolve("dir/ca.crt"), pem);
    Files.createSymbolicLink(shared.resolve("dir/0a1b2c3d.0"), Path.of("ca.crt"));
    write("ca.pem", pem);
    write("crlf.pem", pem.replace("\n", "\r\n"));
    write("words.pem", "subject=CN = A\n\n" + pem + "\nthe end");
    Files.write(shared.resolve("ca.der"), ca.der());
    write("bom.pem", "\uFEFF" + pem);
    write("cut.pem", pem.substring(0, pem.length() - 20));
    Files.write(shared.resolve("utf16.pem"), ("\uFEFF" + pem).getBytes(StandardCharsets.UTF_16LE));
    write("trusted.pem", pem.replace("CERTIFICATE", "TRUSTED CERTIFICATE"));
    write("both.pem", broken + pem);
    write("middle.pem", middle.pem());
    write("leaf.pem", leaf.pem());
    write("late.pem", late.pem());
    write("lateToo.pem", late.pem() + pem);
  }

  private static void write(String name, String text) throws Exception {
    Files.writeString(shared.resolve(name), text);
  }

  @AfterAll
  static void stop() {
    for (ModuleServer each : List.of(server, below, ofLeaf, ofLate)) {
      each.close();
    }
  }

  @ParameterizedTest
  @MethodSource("states")
  void whatIsReadAndWhatGoTrusts(State state) throws Exception {
    Map<String, String> set = new HashMap<>();
    state
        .set()
        .forEach((name, value) -> set.put(name, value.replace("{", shared + "/").replace("}", "")));
    Trust trust = read(set);
    assertThat(trust.bundles())
        .extracting(TrustTest::inShort)
        .containsExactlyElementsOf(state.bundle());
    StringBuilder trusted = new StringBuilder();
    Map<String, ModuleServer> servers = new java.util.LinkedHashMap<>();
    servers.put("good", server);
    servers.put("below", below);
    servers.put("leaf", ofLeaf);
    servers.put("late", ofLate);
    for (Map.Entry<String, ModuleServer> each : servers.entrySet()) {
      if (goGets(each.getValue(), set)) {
        trusted.append(trusted.isEmpty() ? "" : " ").append(each.getKey());
      }
    }
    assertThat(trusted.toString()).isEqualTo(state.servers());
  }

  private static String inShort(CertificateBundle bundle) {
    return bundle.kind()
        + " "
        + bundle.certificates()
        + " "
        + bundle.broken()
        + " "
        + bundle.current()
        + " "
        + bundle.notable().size();
  }

  private Trust read(Map<String, String> set) {
    String now = TestCertificates.NOW.toString().substring(0, 19) + "Z";
    return new TrustReader(set, root, now, List.of("/gone/ca.crt"), List.of("/gone"), false).read();
  }

  private boolean goGets(ModuleServer from, Map<String, String> set) throws Exception {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.keySet().removeIf(name -> name.startsWith("GO"));
    environment.put("GOENV", "off");
    environment.put("GOSUMDB", "off");
    environment.put("GOPROXY", from.address());
    environment.put("GOPATH", root.resolve("gopath").toString());
    environment.put("GOMODCACHE", Files.createTempDirectory(root, "cache").toString());
    environment.put("GOFLAGS", "-modcacherw");
    environment.put("GOTOOLCHAIN", "local");
    environment.putAll(set);
    Captured said =
        Processes.capture(
            new Command(
                List.of(
                    ServersTest.go().toString(), "mod", "download", "-json", ModuleServer.MODULE),
                root,
                environment,
                Duration.ofMinutes(1)),
            1 << 16);
    boolean good = said.exit().exitCode() == 0;
    assertThat(good || said.stdout().contains("x509: ")).as(said.stdout()).isTrue();
    return good;
  }

  @Test
  void whatACertificateSays() {
    Certificate read = Der.certificate(ca.der());
    assertThat(read.subject()).isEqualTo("Firma & Söhne CA");
    assertThat(read.issuer()).isEqualTo("Firma & Söhne CA");
    assertThat(read.notBefore())
        .isEqualTo(TestCertificates.days(-10).toString().substring(0, 19) + "Z");
    assertThat(read.signs()).isTrue();
    assertThat(Der.certificate(middle.der()).issuer()).isEqualTo("Firma & Söhne CA");
  }

  /** Whether go finds certificates besides those that are named. */
  @Test
  void whereElseGoLooks() throws Exception {
    String file = shared.resolve("ca.pem").toString();
    String directory = shared.resolve("dir").toString();
    String empty = shared.resolve("empty").toString();
    assertThat(elsewhere(Map.of(), file, directory)).isEqualTo(file);
    assertThat(elsewhere(Map.of(), "/gone", directory)).isEqualTo(directory);
    assertThat(elsewhere(Map.of(), "/gone", empty)).isNull();
    assertThat(elsewhere(Map.of("SSL_CERT_FILE", "/x"), file, directory)).isEqualTo(directory);
    assertThat(elsewhere(Map.of("SSL_CERT_FILE", "/x"), file, "/gone")).isNull();
    assertThat(elsewhere(Map.of("SSL_CERT_DIR", "/x"), "/gone", directory)).isNull();
    assertThat(elsewhere(Map.of("SSL_CERT_DIR", "/x"), file, directory)).isEqualTo(file);
  }

  private String elsewhere(Map<String, String> set, String file, String directory) {
    return new TrustReader(set, root, "", List.of(file), List.of(directory), false)
        .read()
        .system()
        .orNull();
  }

  @Test
  void onWindowsAColonIsThatOfADrive() {
    Trust trust =
        new TrustReader(
                Map.of("SSL_CERT_DIR", "C:\\corp", "SSL_CERT_FILE", "C:\\corp\\ca.pem"),
                root,
                "windows",
                TestCertificates.NOW.toString())
            .read();
    assertThat(trust.bundles())
        .extracting(CertificateBundle::path)
        .containsExactly("C:\\corp\\ca.pem", "C:\\corp");
    assertThat(trust.bundles()).extracting(CertificateBundle::kind).containsOnly(Kind.MISSING);
  }

  /** Which files of crypto/x509 are built, and so whether the variables are read at all. */
  @ParameterizedTest
  @CsvSource({"linux, true", "freebsd, true", "windows, false", "darwin, false"})
  void whereGoReadsTheVariables(String os, boolean reads) throws Exception {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("GOOS", os);
    environment.put("GOARCH", "amd64");
    Captured said =
        Processes.capture(
            new Command(
                List.of(
                    ServersTest.go().toString(),
                    "list",
                    "-f",
                    "{{$d := .Dir}}{{range .GoFiles}}{{$d}}/{{.}}\n{{end}}",
                    "crypto/x509"),
                root,
                environment,
                Duration.ofMinutes(1)),
            1 << 16);
    boolean found = false;
    for (String file : said.stdout().strip().split("\n", -1)) {
      found |= Files.readString(Path.of(file)).contains("os.Getenv(certFileEnv)");
    }
    assertThat(found).isEqualTo(reads);
  }

  /** Git is what go gets modules by that come directly. */
  @Test
  void gitRefusesAFileThatIsMissing() throws Exception {
    assertThat(git(shared.resolve("gone.pem"))).contains("SSL CA cert");
    assertThat(git(shared.resolve("ca.pem"))).contains("not found").doesNotContain("CA cert");
  }

  private String git(Path bundle) throws Exception {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("GIT_SSL_CAINFO", bundle.toString());
    environment.put("GIT_TERMINAL_PROMPT", "0");
    environment.put("LC_ALL", "C");
    Captured said =
        Processes.capture(
            new Command(
                List.of("/usr/bin/git", "ls-remote", server.address() + "/x.git"),
                root,
                environment,
                Duration.ofMinutes(1)),
            1 << 16);
    assertThat(said.exit().exitCode()).isNotZero();
    return said.stderr();
  }
}
