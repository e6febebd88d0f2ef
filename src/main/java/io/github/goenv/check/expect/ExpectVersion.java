package io.github.goenv.check.expect;

import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Source;
import io.github.goenv.go.GoVersion;
import io.github.goenv.go.GoVersionRange;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.List;

/** {@code expect.version}: Go is not of the version the pom expects. */
public final class ExpectVersion implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    String range = policy.expect().version();
    if (range == null) {
      throw verdict.notApplicable(Text.of("reason.no-expectation"));
    }
    String version = MachineFacts.goEnv(machine, verdict, "GOVERSION");
    GoVersion own = GoVersion.parse(version).orElse(null);
    GoVersionRange wanted = GoVersionRange.parse(range).orElse(null);
    if (own == null || wanted == null) {
      throw verdict.unknown(
          Text.of("reason.version-unreadable", "version", own == null ? version : range), null);
    }
    if (wanted.contains(own)) {
      return;
    }
    verdict.fail(
        version,
        Text.of("expect.version.other", "version", version, "range", range),
        List.of(
            new Evidence("GOVERSION", version, Source.of(Source.Kind.API, "go env")),
            new Evidence("expect.version", range, policy.expect().source("version"))),
        List.of(Fix.manual(Text.of("expect.version.fix", "range", range))));
  }
}
