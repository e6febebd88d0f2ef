package io.github.goenv.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import io.github.goenv.fact.Fact;
import io.github.goenv.network.TestCertificates.Issued;
import io.github.goenv.process.Captured;
import io.github.goenv.process.Command;
import io.github.goenv.process.Processes;
import io.github.goenv.snapshot.network.AskedServer;
import io.github.goenv.snapshot.network.AskedServer.Answer;
import io.github.goenv.snapshot.network.AskedServer.Role;
import io.github.goenv.snapshot.network.Network;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
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
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Servers of this machine, each with one fault: how it is told, and beside it whether the real
 * {@code go mod download} gets anything from there.
 */
@StartsPrograms
@Tag("go-builds")
@EnabledOnOs(OS.LINUX)
class ServersTest {
  private static final String SECRET = "user:s3cret";
  private static final List<AutoCloseable> OPEN = new ArrayList<>();
  private static final Map<String, String> NAMES = new HashMap<>();
  @TempDir static Path shared;
  @TempDir Path root;

  /**
   * A state and how it is told.
   *
   * @param set variables; {@code {NAME}} stands for an address of the servers
   * @param answers of each element of GOPROXY in turn, then of GOSUMDB
   */
  record State(String name, Map<String, String> set, List<Answer> answers) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static State modules(String name, Answer answer, String... set) {
    return state(name, List.of(answer, Answer.NOT_ASKED), set);
  }

  private static State sums(String name, Answer answer, String gosumdb) {
    return state(name, List.of(Answer.GOOD, answer), "GOPROXY", "{plain}", "GOSUMDB", gosumdb);
  }

  private static State state(String name, List<Answer> answers, String... set) {
    Map<String, String> variables = new HashMap<>();
    variables.put("GOSUMDB", "off");
    for (int i = 0; i < set.length; i += 2) {
      variables.put(set[i], set[i + 1]);
    }
    return new State(name, variables, answers);
  }

  static Stream<State> states() {
    String through = "https://modules.example";
    return Stream.of(
        modules("a good server", Answer.GOOD, "GOPROXY", "{good}"),
        modules("one without TLS", Answer.GOOD, "GOPROXY", "{plain}"),
        modules("an interception CA", Answer.NOT_TRUSTED, "GOPROXY", "{intercepted}"),
        modules("an expired certificate", Answer.NOT_IN_DATE, "GOPROXY", "{expired}"),
        modules("an expired CA", Answer.NOT_IN_DATE, "GOPROXY", "{expiredChain}"),
        modules("a certificate for tomorrow", Answer.NOT_IN_DATE, "GOPROXY", "{early}"),
        modules("of another host", Answer.OTHER_NAME, "GOPROXY", "{otherName}"),
        modules("a closed port", Answer.NO_CONNECTION, "GOPROXY", "http://127.0.0.1:{closed}"),
        modules("an unknown host", Answer.NO_NAME, "GOPROXY", "https://goenv.invalid"),
        modules("one that never answers", Answer.NO_ANSWER, "GOPROXY", "http://{silent}"),
        modules("TLS where there is none", Answer.TLS_FAILED, "GOPROXY", "https://{greets}"),
        modules("401", Answer.CREDENTIALS, "GOPROXY", "{good}/status/401"),
        modules("403", Answer.FORBIDDEN, "GOPROXY", "{good}/status/403"),
        modules("404", Answer.NOT_THERE, "GOPROXY", "{good}/status/404"),
        modules("410", Answer.NOT_THERE, "GOPROXY", "{good}/status/410"),
        modules("500", Answer.OTHER_STATUS, "GOPROXY", "{good}/status/500"),
        modules("a page to sign in", Answer.NOT_A_SERVER, "GOPROXY", "{good}/portal"),
        modules("an address with ftp", Answer.BAD_SETTING, "GOPROXY", "ftp://localhost/x"),
        modules(
            "a password over http",
            Answer.BAD_SETTING,
            "GOPROXY",
            "http://" + SECRET + "@localhost:{closed}"),
        modules(
            "a proxy that wants a password",
            Answer.PROXY_PASSWORD,
            "GOPROXY",
            through,
            "HTTPS_PROXY",
            "http://{proxy407}"),
        modules(
            "one that has a wrong one",
            Answer.PROXY_PASSWORD,
            "GOPROXY",
            through,
            "HTTPS_PROXY",
            "http://user:wrong@{proxy407}"),
        modules(
            "one that has the right one",
            Answer.GOOD,
            "GOPROXY",
            through,
            "HTTPS_PROXY",
            "http://" + SECRET + "@{proxy407}"),
        modules(
            "the same for an intercepted server",
            Answer.NOT_TRUSTED,
            "GOPROXY",
            through,
            "HTTPS_PROXY",
            "http://" + SECRET + "@{proxyIntercepts}"),
        modules(
            "a proxy for http that wants a password",
            Answer.PROXY_PASSWORD,
            "GOPROXY",
            "http://modules.example",
            "http_proxy",
            "{proxy407}"),
        modules(
            "a proxy that refuses",
            Answer.PROXY_REFUSED,
            "GOPROXY",
            through,
            "HTTPS_PROXY",
            "{proxy403}"),
        modules(
            "a proxy that is down",
            Answer.PROXY_NO_CONNECTION,
            "GOPROXY",
            through,
            "HTTPS_PROXY",
            "http://127.0.0.1:{closed}"),
        modules(
            "a proxy that is not known",
            Answer.PROXY_NO_NAME,
            "GOPROXY",
            through,
            "HTTPS_PROXY",
            "http://proxy.goenv.invalid:8080"),
        modules(
            "a proxy that is not for this host",
            Answer.NO_NAME,
            "GOPROXY",
            "https://a.goenv.invalid",
            "HTTPS_PROXY",
            "http://{proxy403}",
            "NO_PROXY",
            "example.com, .goenv.invalid"),
        state(
            "the second after a comma",
            List.of(Answer.NOT_THERE, Answer.GOOD, Answer.NOT_ASKED),
            "GOPROXY",
            "{good}/status/404,{good}"),
        state(
            "the second after a bar",
            List.of(Answer.FORBIDDEN, Answer.GOOD, Answer.NOT_ASKED, Answer.NOT_ASKED),
            "GOPROXY",
            "{good}/status/403|{good},direct"),
        state(
            "the second after a failure",
            List.of(Answer.FORBIDDEN, Answer.GOOD, Answer.NOT_ASKED),
            "GOPROXY",
            "{good}/status/403,{good}"),
        state("off", List.of(Answer.NOT_ASKED, Answer.NOT_ASKED), "GOPROXY", "off", "GOSUMDB", "x"),
        sums("a good database", Answer.GOOD, "{sums}"),
        sums("a database that refuses", Answer.FORBIDDEN, "{sums}/status/403"),
        sums("a database without it", Answer.NOT_THERE, "{sums}/status/410"),
        sums("a page in place of the database", Answer.NOT_A_SERVER, "{sums}/portal"),
        sums("a database that is not known", Answer.NO_NAME, "sum.golang.org https://x.invalid"),
        sums("a database behind a CA", Answer.NOT_TRUSTED, "sum.golang.org {intercepted}"),
        sums("no key", Answer.BAD_SETTING, "sum.example.com"));
  }

  @BeforeAll
  static void start() throws Exception {
    Issued ca = TestCertificates.authority("Trusted CA");
    Issued other = TestCertificates.authority("Example Interception CA");
    Files.writeString(shared.resolve("ca.pem"), ca.pem());
    Issued late =
        TestCertificates.issue(
            "Late CA", ca, true, TestCertificates.days(-9), TestCertificates.days(-2));
    ModuleServer good = server("good", TestCertificates.server(ca));
    ModuleServer intercepted = server("intercepted", TestCertificates.server(other));
    server("expired", dated(ca, -9, -2));
    server("early", dated(ca, 2, 9));
    server("expiredChain", TestCertificates.server(late));
    server(
        "otherName",
        TestCertificates.issue(
            "other.example",
            ca,
            false,
            TestCertificates.days(-1),
            TestCertificates.days(1),
            "other.example"));
    ModuleServer plain = ModuleServer.plain();
    OPEN.add(plain);
    NAMES.put("plain", plain.address());
    NAMES.put("sums", good.sumdb(""));
    ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    NAMES.put("closed", String.valueOf(closed.getLocalPort()));
    closed.close();
    String password =
        Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.US_ASCII));
    proxy("greets", "400 Bad Request", "", 0);
    proxy("silent", null, null, 0);
    proxy("proxy407", "407 Proxy Authentication Required", password, good.port());
    proxy("proxyIntercepts", "407 Proxy Authentication Required", password, intercepted.port());
    proxy("proxy403", "403 Forbidden", null, 0);
  }

  private static Issued dated(Issued by, int from, int to) throws Exception {
    return TestCertificates.issue(
        "localhost",
        by,
        false,
        TestCertificates.days(from),
        TestCertificates.days(to),
        "localhost");
  }

  private static ModuleServer server(String name, Issued certificate) throws Exception {
    ModuleServer server = ModuleServer.with(certificate);
    OPEN.add(server);
    NAMES.put(name, server.address());
    return server;
  }

  private static void proxy(String name, String status, String password, int port)
      throws Exception {
    TestProxy proxy = new TestProxy(status, password, port);
    OPEN.add(proxy);
    NAMES.put(name, proxy.address());
  }

  @AfterAll
  static void stop() throws Exception {
    for (AutoCloseable each : OPEN) {
      each.close();
    }
  }

  @ParameterizedTest
  @MethodSource("states")
  void eachIsToldByItsCauseAsGoHasIt(State state) throws Exception {
    Map<String, String> environment = environment(state);

    Network network = ask(environment);

    assertThat(network.servers())
        .extracting(AskedServer::answer)
        .containsExactlyElementsOf(state.answers());
    assertThat(network.toString()).doesNotContain("s3cret", "wrong");
    Captured go = download(environment);
    boolean all = works(network);
    assertThat(go.exit().exitCode() == 0 && !go.exit().timedOut())
        .as(go.stdout() + go.stderr())
        .isEqualTo(all);
  }

  /** What the list means for a module that each good server has. */
  private static boolean works(Network network) {
    boolean found = false;
    for (AskedServer server : network.servers()) {
      if (server.role() == Role.SUMS) {
        return found && (server.answer() == Answer.GOOD || server.answer() == Answer.NOT_ASKED);
      }
      found |= server.answer() == Answer.GOOD;
      if (!found && server.answer() != Answer.NOT_THERE && !server.fallsBack()) {
        return false;
      }
    }
    return false;
  }

  @Test
  void whoIssuedTheCertificateIsShown() throws Exception {
    for (String state : List.of("an interception CA", "the same for an intercepted server")) {
      AskedServer server = ask(environment(named(state))).servers().get(0);
      assertThat(server.chain().orNull())
          .extracting(each -> each.subject() + " by " + each.issuer())
          .as(state)
          .startsWith("localhost by Example Interception CA");
    }
    assertThat(ask(environment(named("a good server"))).servers().get(0).chain())
        .isInstanceOf(Fact.Absent.class);
  }

  @Test
  void theProxyIsNamedWithoutItsPassword() throws Exception {
    AskedServer server = ask(environment(named("one that has a wrong one"))).servers().get(0);
    assertThat(server.through().orNull()).isEqualTo("http://" + NAMES.get("proxy407"));
    assertThat(ask(environment(named("a good server"))).servers().get(0).through())
        .isInstanceOf(Fact.Absent.class);
  }

  @Test
  void nothingIsLeftAndTheCacheOfTheUserStaysAsItWas() throws Exception {
    Path temporary = Files.createDirectory(root.resolve("tmp"));
    Map<String, String> environment = environment(named("a good database"));
    String before = System.getProperty("java.io.tmpdir");
    long left = goenvDirectories(Path.of(before));
    environment.put("GOMODCACHE", temporary.toString());

    assertThat(ask(environment).servers())
        .extracting(AskedServer::answer)
        .containsOnly(Answer.GOOD);

    assertThat(goenvDirectories(Path.of(before))).isEqualTo(left);
    try (Stream<Path> files = Files.list(temporary)) {
      assertThat(files).isEmpty();
    }
  }

  private static long goenvDirectories(Path parent) throws Exception {
    try (Stream<Path> files = Files.list(parent)) {
      return files
          .filter(each -> each.getFileName().toString().startsWith("goenv-network-"))
          .count();
    }
  }

  /** What is private is asked of nobody; patterns that spare nothing change nothing. */
  @Test
  void privateModulesAreNotAskedFor() throws Exception {
    Map<String, String> environment = environment(named("a good database"));
    environment.put("GOPRIVATE", "golang.org/x");
    assertThat(ask(environment).servers())
        .extracting(AskedServer::answer)
        .containsOnly(Answer.NOT_ASKED);
    environment.put("GOPRIVATE", "");
    environment.put("GONOSUMDB", "*.org/*/sync");
    assertThat(ask(environment).servers())
        .extracting(AskedServer::answer)
        .containsExactly(Answer.GOOD, Answer.NOT_ASKED);
    environment.put("GONOSUMDB", "git.example.com");
    assertThat(ask(environment).servers())
        .extracting(AskedServer::answer)
        .containsExactly(Answer.GOOD, Answer.GOOD);
  }

  /** A server of a company may have what the build needs and little else. */
  @Test
  void theModuleIsOneOfTheProject() throws Exception {
    Files.writeString(
        root.resolve("go.sum"),
        """
        git.example.com/own v1.0.0/go.mod h1:x
        example.com/lib v1.2.3 h1:x
        example.com/lib v1.2.3/go.mod h1:x
        """);
    Map<String, String> environment = environment(named("a good server"));
    environment.put("GOPRIVATE", "git.example.com");
    Network network = ask(environment);
    assertThat(network.module()).isEqualTo("example.com/lib@v1.2.3");
    assertThat(network.servers().get(0).answer()).isEqualTo(Answer.NOT_THERE);
  }

  private static State named(String name) {
    return states().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  private Network ask(Map<String, String> environment) throws Exception {
    // A silent server has two seconds.
    Fact<Network> network =
        new ServerQuestions(
                go(),
                root,
                environment,
                false,
                Duration.ofSeconds(1)
                    .multipliedBy(
                        environment.get("GOPROXY").contains(NAMES.get("silent")) ? 1 : 30))
            .ask(List.of(root));
    return ((Fact.Known<Network>) network).value();
  }

  static Path go() {
    for (String each : System.getenv("PATH").split(":", -1)) {
      if (Files.isExecutable(Path.of(each, "go"))) {
        return Path.of(each, "go");
      }
    }
    throw new IllegalStateException("no go");
  }

  private Map<String, String> environment(State state) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.keySet().removeIf(name -> name.startsWith("GO") || name.contains("_PROXY"));
    environment.keySet().removeIf(name -> name.contains("_proxy"));
    environment.put("GOENV", "off");
    environment.put("SSL_CERT_FILE", shared.resolve("ca.pem").toString());
    environment.put("GOPATH", root.resolve("gopath").toString());
    state
        .set()
        .forEach(
            (name, value) -> {
              String text = value;
              for (Map.Entry<String, String> each : NAMES.entrySet()) {
                text = text.replace("{" + each.getKey() + "}", each.getValue());
              }
              environment.put(name, text);
            });
    return environment;
  }

  /** The real thing, with an empty cache. */
  private Captured download(Map<String, String> environment) throws Exception {
    Map<String, String> own = new HashMap<>(environment);
    own.put("GOMODCACHE", Files.createTempDirectory(root, "cache").toString());
    own.put("GOFLAGS", "-modcacherw");
    own.put("GOTOOLCHAIN", "local");
    boolean silent = environment.get("GOPROXY").contains(NAMES.get("silent"));
    return Processes.capture(
        new Command(
            List.of(go().toString(), "mod", "download", "-json", ModuleServer.MODULE),
            root,
            own,
            Duration.ofSeconds(silent ? 2 : 60)),
        1 << 16);
  }
}
