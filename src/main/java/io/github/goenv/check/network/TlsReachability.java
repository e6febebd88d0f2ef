package io.github.goenv.check.network;

import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Examined;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.network.AskedServer;
import io.github.goenv.snapshot.network.AskedServer.Answer;
import io.github.goenv.snapshot.network.AskedServer.Role;
import io.github.goenv.snapshot.network.Certificate;
import io.github.goenv.snapshot.network.Network;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code tls.reachability}: a server that go downloads from does not answer as it should; which
 * part of the way there is at fault is told by go's own words.
 */
final class TlsReachability implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    Text unasked =
        Text.of(machine.offline() ? "tls.reachability.offline" : "tls.reachability.not-asked");
    Examined examined = MachineFacts.examined(machine, verdict, unasked);
    // Snapshots of an older version have no such fact: they asked nobody.
    if (examined.network() instanceof Fact.Unknown<Network> unknown
        && unknown.reason().key().equals("fact.not-in-snapshot")) {
      throw verdict.notApplicable(unasked);
    }
    Network network = verdict.need(examined.network(), unasked);
    List<Evidence> asked = new ArrayList<>();
    List<AskedServer> servers = network.servers();
    boolean found = false;
    for (int i = 0; i < servers.size(); i++) {
      AskedServer server = servers.get(i);
      if (server.answer() == Answer.NOT_ASKED) {
        continue;
      }
      asked.addAll(evidence(server));
      boolean sums = server.role() == Role.SUMS;
      boolean more = i + 1 < servers.size() && more(servers.get(i + 1));
      if (server.answer() == Answer.GOOD) {
        found |= !sums;
      } else if (server.answer() != Answer.NOT_THERE || sums || !more && !found) {
        boolean spare = !sums && (found || more && server.fallsBack());
        fail(machine, verdict, network, server, spare ? Severity.INFO : Severity.ERROR);
      }
    }
    if (asked.isEmpty()) {
      throw verdict.notApplicable(
          Text.of(
              "tls.reachability.nobody",
              "goproxy",
              network.goproxy(),
              "gosumdb",
              network.gosumdb()));
    }
    if (verdict.results().isEmpty()) {
      verdict.pass(Text.of("tls.reachability.pass"), asked);
    }
  }

  private static void fail(
      Snapshot machine, Verdict verdict, Network network, AskedServer server, Severity most) {
    List<Certificate> chain = server.chain().orNull();
    Certificate shown = chain == null || chain.isEmpty() ? null : chain.get(0);
    Certificate late = late(machine, server);
    Certificate named = late == null ? shown : late;
    verdict.fail(
        most,
        name(server),
        Text.of(
            key(server, named),
            "server",
            server.address(),
            "name",
            name(server),
            "proxy",
            String.valueOf(server.through().orNull()),
            "module",
            network.module(),
            "status",
            String.valueOf(server.status()),
            "seconds",
            String.valueOf(server.seconds()),
            "said",
            server.said(),
            "subject",
            named == null ? "" : named.subject(),
            "issuer",
            named == null ? "" : named.issuer(),
            "from",
            named == null ? "" : named.notBefore(),
            "to",
            named == null ? "" : named.notAfter()),
        evidence(server),
        WaysToServers.of(machine, server, named));
  }

  /** Of a chain that is not in date the certificate that is not. */
  private static @Nullable Certificate late(Snapshot machine, AskedServer server) {
    List<Certificate> chain = server.chain().orNull();
    if (chain != null && server.answer() == Answer.NOT_IN_DATE) {
      for (Certificate each : chain) {
        if (!each.holdsAt(machine.takenAt())) {
          return each;
        }
      }
    }
    return null;
  }

  private static String key(AskedServer server, @Nullable Certificate shown) {
    boolean sums = server.role() == Role.SUMS;
    return switch (server.answer()) {
      case BAD_SETTING -> "tls.reachability.bad-setting";
      case NO_NAME -> "tls.reachability.no-name";
      case NO_CONNECTION -> "tls.reachability.no-connection";
      case NO_ANSWER ->
          server.seconds() > 0 ? "tls.reachability.no-answer" : "tls.reachability.no-answer-said";
      case PROXY_NO_NAME -> "tls.reachability.proxy-no-name";
      case PROXY_NO_CONNECTION -> "tls.reachability.proxy-no-connection";
      case PROXY_PASSWORD -> "tls.reachability.proxy-password";
      case PROXY_REFUSED -> "tls.reachability.proxy-refused";
      case NOT_TRUSTED ->
          shown == null ? "tls.reachability.not-trusted-said" : "tls.reachability.not-trusted";
      case NOT_IN_DATE ->
          shown == null ? "tls.reachability.not-in-date-said" : "tls.reachability.not-in-date";
      case OTHER_NAME ->
          shown == null ? "tls.reachability.other-name-said" : "tls.reachability.other-name";
      case TLS_FAILED -> "tls.reachability.tls-failed";
      case CREDENTIALS -> "tls.reachability.credentials";
      case FORBIDDEN -> "tls.reachability.forbidden";
      case NOT_THERE -> sums ? "tls.reachability.sums-not-there" : "tls.reachability.not-there";
      case OTHER_STATUS -> "tls.reachability.other-status";
      case NOT_A_SERVER -> "tls.reachability.not-a-server";
      case GOOD, NOT_ASKED, OTHER -> "tls.reachability.other";
    };
  }

  private static String name(AskedServer server) {
    return server.role() == Role.MODULES ? "GOPROXY" : "GOSUMDB";
  }

  /** Whether go goes on to another element of the list. */
  private static boolean more(AskedServer next) {
    return next.role() == Role.MODULES && !next.address().equals("off");
  }

  /** The server, and the HTTP proxy before it. */
  private static List<Evidence> evidence(AskedServer server) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(
        new Evidence(name(server), server.address(), Source.of(Source.Kind.API, "go list -m")));
    if (server.through() instanceof Fact.Known<String> through) {
      evidence.add(new Evidence(through.source().detail(), through.value(), through.source()));
    }
    return evidence;
  }
}
