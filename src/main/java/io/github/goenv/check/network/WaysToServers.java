package io.github.goenv.check.network;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.network.AskedServer;
import io.github.goenv.snapshot.network.AskedServer.Role;
import io.github.goenv.snapshot.network.Certificate;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What helps against a server that cannot be reached. */
final class WaysToServers {
  private WaysToServers() {}

  /**
   * The ways.
   *
   * @param shown the certificate that go has something against; null when it is not known
   */
  static List<Fix> of(Snapshot machine, AskedServer server, @Nullable Certificate shown) {
    List<Fix> fixes = new ArrayList<>();
    switch (server.answer()) {
      case NO_NAME, NO_CONNECTION, NO_ANSWER -> {
        if (server.through() instanceof Fact.Absent<String>) {
          fixes.add(
              Fix.template(
                  Text.of("tls.reachability.fix-proxy"),
                  Fixes.shell(machine),
                  Fixes.assign(machine, "HTTPS_PROXY", "http://proxy.example.com:8080")));
        }
        mirrors(machine, server, fixes);
        if (server.seconds() > 0) {
          fixes.add(Fix.manual(Text.of("probe.timeout.remedy")));
        }
      }
      case PROXY_NO_NAME, PROXY_NO_CONNECTION ->
          fixes.add(Fix.manual(Text.of("tls.reachability.fix-proxy-address")));
      case PROXY_PASSWORD -> fixes.add(Fix.manual(Text.of("tls.reachability.fix-password")));
      case PROXY_REFUSED, FORBIDDEN ->
          fixes.add(Fix.manual(Text.of("tls.reachability.fix-forbidden")));
      case NOT_TRUSTED ->
          fixes.add(
              Fix.manual(
                  shown == null
                      ? Text.of("tls.reachability.fix-trust-said")
                      : Text.of("tls.reachability.fix-trust", "issuer", shown.issuer())));
      case NOT_IN_DATE -> fixes.add(Fix.manual(Text.of("tls.reachability.fix-date")));
      case CREDENTIALS -> fixes.add(Fix.manual(Text.of("tls.reachability.fix-credentials")));
      case BAD_SETTING -> fixes.add(Fix.manual(Text.of("tls.reachability.fix-setting")));
      case NOT_THERE -> fixes.add(Fix.manual(Text.of("tls.reachability.fix-not-there")));
      default ->
          fixes.add(
              Fix.manual(Text.of("tls.reachability.fix-address", "server", server.address())));
    }
    return fixes;
  }

  /** Of Google's servers, which are blocked in mainland China, those that are usual there. */
  private static void mirrors(Snapshot machine, AskedServer server, List<Fix> into) {
    if (server.role() == Role.MODULES && server.address().contains("proxy.golang.org")) {
      into.add(
          Fixes.set(machine, "GOPROXY", "https://goproxy.cn,direct")
              .titled(Text.of("tls.reachability.fix-mirror"))
              .likely()
              .changing(null)); // where code comes from is for people to decide
    }
    if (server.role() == Role.SUMS && server.address().contains("sum.golang.org")) {
      into.add(
          Fixes.set(machine, "GOSUMDB", "sum.golang.google.cn")
              .titled(Text.of("tls.reachability.fix-sums"))
              .likely()
              .changing(null));
    }
  }
}
