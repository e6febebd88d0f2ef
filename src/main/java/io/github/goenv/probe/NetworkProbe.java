package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.go.HostOs;
import io.github.goenv.go.StartRefusal;
import io.github.goenv.network.ServerQuestions;
import io.github.goenv.network.TrustReader;
import io.github.goenv.snapshot.network.Network;
import io.github.goenv.snapshot.network.Trust;
import io.github.goenv.text.Text;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has go ask its servers, and reads the certificates that it trusts them by. */
final class NetworkProbe {
  private NetworkProbe() {}

  /**
   * The servers.
   *
   * @param modules directories with a go.mod
   * @param refusal why the go is not started; null when it may be
   */
  static Fact<Network> servers(
      ProbeRequest request,
      List<Path> modules,
      @Nullable Path executable,
      @Nullable StartRefusal refusal,
      HostOs os)
      throws InterruptedException {
    if (executable == null) {
      return Fact.unknown(Text.of("reason.no-go"));
    }
    return GoCommandProbe.problem(executable, refusal, os) instanceof Fact.Known<String>
        ? Fact.unknown(GoCommandProbe.unasked(refusal))
        : new ServerQuestions(
                executable,
                request.directory(),
                request.environment(),
                os == HostOs.WINDOWS,
                request.limit())
            .ask(modules);
  }

  /** The certificates. */
  static Fact<Trust> trust(ProbeRequest request) {
    return Fact.known(
        new TrustReader(
                request.environment(),
                request.directory(),
                HostProbe.plain().os(),
                SnapshotReader.now())
            .read(),
        Source.of(Source.Kind.FILE_SYSTEM, ""));
  }
}
