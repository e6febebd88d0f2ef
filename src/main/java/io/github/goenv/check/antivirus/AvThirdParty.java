package io.github.goenv.check.antivirus;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.WindowsMachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.AntivirusFacts;
import io.github.goenv.snapshot.windows.AntivirusProduct;
import io.github.goenv.text.Text;
import java.util.List;

/** {@code av.third-party}: an antivirus of another maker is on. */
public final class AvThirdParty implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    AntivirusFacts facts = WindowsMachineFacts.antivirus(machine, verdict);
    verdict.orUnknown(facts.products());
    if (facts.products() instanceof Fact.Absent<List<AntivirusProduct>>) {
      throw verdict.notApplicable(Text.of("av.third-party.no-centre"));
    }
    for (AntivirusProduct product : Defender.others(facts)) {
      verdict.fail(
          product.name(),
          Text.of("av.third-party.on", "product", product.name()),
          List.of(
              new Evidence(
                  product.name(),
                  "0x" + Long.toHexString(product.state()),
                  Defender.source(facts.products()))),
          List.of(
              Fix.manual(Text.of("av.third-party.fix", "product", product.name())),
              Fix.command(
                      Text.of("av.third-party.fix-places"),
                      Fixes.shell(machine),
                      "go env GOCACHE GOMODCACHE GOTMPDIR GOROOT",
                      null)
                  .likely()));
    }
  }
}
