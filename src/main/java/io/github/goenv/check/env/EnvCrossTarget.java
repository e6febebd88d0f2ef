package io.github.goenv.check.env;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code env.cross-target}: GOOS or GOARCH is left over and turns every build into a cross build.
 */
public final class EnvCrossTarget implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    if (EnvRefused.unknownTarget(machine) != null) {
      throw verdict.notApplicable(Text.of("reason.see", "id", "env.refused"));
    }
    one(machine, verdict, "GOOS", "GOHOSTOS");
    one(machine, verdict, "GOARCH", "GOHOSTARCH");
  }

  private static void one(Snapshot machine, Verdict verdict, String name, String hostName) {
    Fact<String> set = MachineFacts.variables(machine, verdict).explicit(name);
    verdict.orUnknown(set);
    if (!(set instanceof Fact.Known<String> known)) {
      return;
    }
    String host = MachineFacts.goEnv(machine, verdict, hostName);
    if (known.value().equals(host)) {
      return;
    }
    Evidence evidence = new Evidence(name, known.value(), known.source());
    List<Fix> fixes = new ArrayList<>(Fixes.unset(machine, evidence));
    fixes.add(Fix.manual(Text.of("env.cross-target.fix-build")));
    verdict.fail(
        name,
        Text.of("env.cross-target.set", "name", name, "value", known.value(), "host", host),
        List.of(evidence, new Evidence(hostName, host, Source.of(Source.Kind.API, "go env"))),
        fixes);
  }
}
