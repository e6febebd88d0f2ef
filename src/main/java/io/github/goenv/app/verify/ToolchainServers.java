package io.github.goenv.app.verify;

import io.github.goenv.network.HttpProxies;
import io.github.goenv.network.ModulePatterns;
import io.github.goenv.sumdb.ChecksumDatabase;
import io.github.goenv.sumdb.DatabaseSetting;
import io.github.goenv.sumdb.NoAnswer;
import io.github.goenv.sumdb.ProofFailed;
import io.github.goenv.sumdb.Published;
import io.github.goenv.sumdb.Remote;
import io.github.goenv.sumdb.http.DatabaseServer;
import io.github.goenv.sumdb.http.HttpProxy;
import io.github.goenv.sumdb.http.HttpReader;
import io.github.goenv.sumdb.http.ModuleProxies;
import io.github.goenv.sumdb.http.ProxyFor;
import io.github.goenv.text.Text;
import io.github.goenv.verify.ToolchainId;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The checksum database and the module proxies, as the variables of Go and Maven name them. */
public final class ToolchainServers {
  private final Map<String, String> environment;
  private final GoVariables variables;
  private final VerifyRequest.@Nullable Online online;
  private final @Nullable Path cache;
  private final @Nullable ModuleProxies proxies;

  /**
   * Servers.
   *
   * @param online null where no network may be used
   * @param cache where tree heads and answers are kept; null for nowhere
   * @param root the toolchain whose go.env counts for GOPROXY; null for none
   */
  public ToolchainServers(
      Map<String, String> environment,
      GoVariables variables,
      VerifyRequest.@Nullable Online online,
      @Nullable Path cache,
      @Nullable Path root) {
    this.environment = environment;
    this.variables = variables;
    this.online = online;
    this.cache = cache;
    this.proxies = online == null ? null : new ModuleProxies(variables.proxies(root), http(online));
  }

  /** Maven's HTTP proxies first, as its user has set them for this; else those that go uses. */
  private HttpReader http(VerifyRequest.Online use) {
    HttpProxies go = new HttpProxies(environment, File.separatorChar == '\\');
    ProxyFor all =
        address -> {
          HttpProxy own = use.proxies().of(address);
          URI other = own == null ? go.of(address) : null;
          String host = other == null ? null : HttpProxies.host(other);
          return host == null || other == null ? own : HttpProxy.of(host, other);
        };
    return new HttpReader(all, use.limit());
  }

  /**
   * The servers of GOPROXY.
   *
   * @throws NoAnswer where no network may be used
   */
  public ModuleProxies proxies() throws NoAnswer {
    if (proxies == null) {
      throw new NoAnswer(Text.of("verify.offline"));
    }
    return proxies;
  }

  /**
   * What was published of a toolchain, proved.
   *
   * @throws ProofFailed when an answer of the database is not true
   * @throws NoAnswer when there is none
   */
  public Published published(ToolchainId id) throws NoAnswer, ProofFailed, InterruptedException {
    DatabaseSetting database = DatabaseSetting.parse(variables.database());
    if (ModulePatterns.match(variables.exempt(), ToolchainId.MODULE)) {
      throw new NoAnswer(Text.of("verify.exempt", "module", ToolchainId.MODULE));
    }
    VerifyRequest.Online use = online;
    Remote remote =
        use == null
            ? (paths, most) -> {
              throw new NoAnswer(Text.of("verify.offline"));
            }
            : new DatabaseServer(database, proxies(), http(use));
    FileMemory memory = new FileMemory(database.key().name(), cache, variables);
    return new ChecksumDatabase(database.key(), remote, memory)
        .look(ToolchainId.MODULE, id.moduleVersion());
  }
}
