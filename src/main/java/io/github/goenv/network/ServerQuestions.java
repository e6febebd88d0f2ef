package io.github.goenv.network;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.files.FileErrors;
import io.github.goenv.files.WorkDirectory;
import io.github.goenv.go.GoEnv;
import io.github.goenv.network.GoAsks.Said;
import io.github.goenv.network.ServerWords.Meaning;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.network.AskedServer;
import io.github.goenv.snapshot.network.AskedServer.Answer;
import io.github.goenv.snapshot.network.AskedServer.Role;
import io.github.goenv.snapshot.network.Certificate;
import io.github.goenv.snapshot.network.Network;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether the servers that go downloads from can be reached.
 *
 * <p>The user's own go does the asking. It alone knows what it trusts (the system's certificates on
 * Windows and macOS, SSL_CERT_FILE elsewhere), which proxy it takes, and which credentials it sends
 * (GOAUTH, .netrc); a client of Java would have another trust store and would call wrong what go
 * takes. Building a client in Go would be as true, and would cost compiling net/http on a machine
 * whose build cache is empty. Java only looks at certificates that go has refused, to name who
 * issued them.
 *
 * <p>Each element of GOPROXY is asked by itself, all side by side, each with a limit. Nothing comes
 * from the user's module cache, nothing is written to it.
 */
public final class ServerQuestions {
  private static final Source GO = Source.of(Source.Kind.API, "go list -m");

  private static final List<String> SETTINGS =
      List.of("GOPROXY", "GOSUMDB", "GONOPROXY", "GONOSUMDB");

  /** Of a longer list the rest is not asked. */
  private static final int MOST = 8;

  private final Path go;
  private final Path directory;
  private final Map<String, String> environment;
  private final boolean windows;
  private final Duration limit;

  /**
   * Questions.
   *
   * @param go the go command
   * @param directory where its settings are asked for
   * @param environment all variables it gets, with credentials
   * @param windows whether this is Windows
   * @param limit of a probe; a server has twice as long
   */
  public ServerQuestions(
      Path go, Path directory, Map<String, String> environment, boolean windows, Duration limit) {
    this.go = go;
    this.directory = directory;
    this.environment = environment;
    this.windows = windows;
    this.limit = limit;
  }

  /**
   * Asks.
   *
   * @param modules directories with a go.mod
   */
  public Fact<Network> ask(List<Path> modules) throws InterruptedException {
    if (!(GoEnv.ask(go, directory, environment, limit, SETTINGS) instanceof GoEnv.Answer env)) {
      return Fact.unknown(Text.of("reason.see", "id", "go.refuses"));
    }
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (WorkDirectory work = WorkDirectory.create(temporary, "goenv-network-")) {
      return Fact.known(asked(env.values(), modules, work.path()), GO);
    } catch (IOException e) {
      return Fact.unknown(Text.of("tls.reachability.no-place", "error", FileErrors.words(e)));
    }
  }

  private Network asked(Map<String, String> env, List<Path> modules, Path work)
      throws InterruptedException {
    String goproxy = env.getOrDefault("GOPROXY", "");
    String gosumdb = env.getOrDefault("GOSUMDB", "");
    String module = AskedModule.of(modules, env.getOrDefault("GONOPROXY", ""));
    List<ProxyList.Element> list = ProxyList.of(goproxy);
    boolean off = !list.isEmpty() && list.get(0).address().equals("off");
    Question question = new Question(new GoAsks(go, environment, work, limit.multipliedBy(2)));
    List<FutureTask<AskedServer>> tasks = new ArrayList<>();
    for (int i = 0; i < Math.min(list.size(), MOST); i++) {
      ProxyList.Element element = list.get(i);
      int number = i;
      tasks.add(start(() -> question.modules(number, element, module)));
    }
    boolean without =
        off
            || gosumdb.equals("off")
            || ModulePatterns.match(env.getOrDefault("GONOSUMDB", ""), AskedModule.PATH);
    tasks.add(start(() -> question.sums(goproxy, gosumdb, !without)));
    List<AskedServer> servers = new ArrayList<>();
    try {
      for (FutureTask<AskedServer> task : tasks) {
        servers.add(task.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      tasks.forEach(task -> task.cancel(true));
    }
    return new Network(module, clean(goproxy), clean(gosumdb), servers);
  }

  private static <T> FutureTask<T> start(Callable<T> question) {
    FutureTask<T> task = new FutureTask<>(question);
    Thread thread = new Thread(task, "goenv asks a server");
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  private static String clean(String text) {
    return Redaction.CREDENTIALS_ONLY.apply(text);
  }

  /** One question to one server. */
  private final class Question {
    private final GoAsks asks;
    private final HttpProxies proxies = new HttpProxies(environment, windows);

    Question(GoAsks asks) {
      this.asks = asks;
    }

    AskedServer modules(int number, ProxyList.Element element, String module)
        throws InterruptedException {
      boolean asked = !module.isEmpty() && element.server();
      boolean odd =
          !asked
              && !element.server()
              && !element.address().equals("direct")
              && !element.address().equals("off")
              && !element.address().startsWith("file:");
      if (!asked && !odd) {
        return notAsked(Role.MODULES, clean(element.address()), element.fallsBack());
      }
      String wanted = odd ? AskedModule.PATH + "@" + AskedModule.VERSION : module;
      Said said = asks.modules(number, element.address(), wanted);
      return server(Role.MODULES, element.address(), element.fallsBack(), said);
    }

    AskedServer sums(String goproxy, String gosumdb, boolean asked) throws InterruptedException {
      String address = address(gosumdb);
      return asked
          ? server(Role.SUMS, address, false, asks.sums(goproxy, gosumdb))
          : notAsked(Role.SUMS, gosumdb.equals("off") ? "off" : clean(address), false);
    }

    private AskedServer server(Role role, String address, boolean fallsBack, Said said) {
      Meaning meaning =
          said.good()
              ? new Meaning(Answer.GOOD, 0, null)
              : said.timedOut()
                  ? new Meaning(Answer.NO_ANSWER, 0, null)
                  : ServerWords.of(said.said());
      String named = meaning.address();
      URI uri = uri(role == Role.SUMS && named != null ? named : address);
      URI proxy = uri == null ? null : proxies.of(uri);
      String shown =
          role == Role.SUMS && uri != null && uri.getRawAuthority() != null
              ? uri.getScheme() + "://" + uri.getRawAuthority()
              : address;
      // What a proxy answers to CONNECT is all that go says of it.
      boolean refusedByProxy =
          proxy != null && meaning.answer() == Answer.OTHER && said.said().startsWith("Get \"");
      return new AskedServer(
          role,
          clean(shown),
          fallsBack,
          proxy == null
              ? Fact.absent(Source.process("HTTPS_PROXY"))
              : Fact.known(
                  clean(proxy.toString()),
                  Source.process(
                      uri != null && "https".equals(uri.getScheme())
                          ? "HTTPS_PROXY"
                          : "HTTP_PROXY")),
          refusedByProxy ? Answer.PROXY_REFUSED : meaning.answer(),
          meaning.status(),
          clean(said.said()),
          said.timedOut() ? (int) limit.multipliedBy(2).toSeconds() : 0,
          uri != null && refused(meaning.answer())
              ? new ShownChain(limit).of(uri, proxy)
              : Fact.absent(GO));
    }

    private boolean refused(Answer answer) {
      return answer == Answer.NOT_TRUSTED
          || answer == Answer.NOT_IN_DATE
          || answer == Answer.OTHER_NAME;
    }

    private AskedServer notAsked(Role role, String address, boolean fallsBack) {
      Fact<List<Certificate>> none = Fact.absent(GO);
      return new AskedServer(
          role, address, fallsBack, Fact.absent(GO), Answer.NOT_ASKED, 0, "", 0, none);
    }

    /**
     * Where a checksum database is (cmd/go/internal/modfetch, {@code dbDial}): {@code NAME}, {@code
     * NAME+HASH+KEY} or either with an address of its own.
     */
    private static String address(String gosumdb) {
      String[] fields = gosumdb.strip().split("\\s+", -1);
      if (fields.length > 1) {
        return fields[1];
      }
      int key = fields[0].indexOf('+');
      return "https://" + (key < 0 ? fields[0] : fields[0].substring(0, key));
    }

    private static @Nullable URI uri(String address) {
      try {
        return new URI(address);
      } catch (URISyntaxException e) {
        return null;
      }
    }
  }
}
