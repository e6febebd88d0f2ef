package io.github.goenv.check.go;

import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Source;
import io.github.goenv.go.GoVersion;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.List;

/** {@code go.version}: Go is older than this plugin can work with. */
public final class GoVersionTooOld implements Check {
  /** First with {@code GOTOOLCHAIN} and {@code go.env} (go.dev/doc/toolchain). */
  static final String OLDEST = "1.21";

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    String version = MachineFacts.goEnv(machine, verdict, "GOVERSION");
    GoVersion parsed = GoVersion.parse(version).orElse(null);
    GoVersion oldest = GoVersion.parse(OLDEST).orElse(null);
    if (parsed == null || oldest == null) {
      throw verdict.unknown(Text.of("reason.version-unreadable", "version", version), null);
    }
    if (parsed.compareTo(oldest) >= 0) {
      return;
    }
    verdict.fail(
        version,
        Text.of("go.version.old", "version", version, "oldest", OLDEST),
        List.of(new Evidence("GOVERSION", version, Source.of(Source.Kind.API, "go env"))),
        List.of(Fix.manual(Text.of("go.version.fix", "oldest", OLDEST))));
  }
}
