package io.github.goenv.check.antivirus;

import io.github.goenv.check.common.WindowsFixes;
import io.github.goenv.check.common.WindowsMachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.AntivirusFacts;
import io.github.goenv.snapshot.windows.DefenderStatus;
import io.github.goenv.text.Text;
import java.util.List;

/** {@code av.tamper}: changes to Defender may seem to succeed and have no effect. */
public final class AvTamper implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    AntivirusFacts facts = WindowsMachineFacts.antivirus(machine, verdict);
    if (facts.defender() instanceof Fact.Absent<DefenderStatus>) {
      throw verdict.notApplicable(Text.of("av.no-effect.absent"));
    }
    List<Fix> fixes =
        List.of(
            Fix.command(
                    Text.of("av.tamper.fix-read"),
                    WindowsFixes.SHELL,
                    "(Get-MpPreference).ExclusionPath",
                    null)
                .elevated()
                .likely());
    if (Defender.managed(facts)) {
      verdict.fail(
          "TPExclusions",
          Text.of("av.tamper.exclusions"),
          List.of(new Evidence("TPExclusions", "1", Defender.source(facts.exclusionsProtected()))),
          List.of(Fix.manual(Text.of("av.tamper.fix-ask"))));
    } else if (Boolean.TRUE.equals(facts.tamperProtected().orNull())) {
      verdict.orUnknown(facts.exclusionsProtected());
      verdict.fail(
          "IsTamperProtected",
          Text.of("av.tamper.on"),
          List.of(
              new Evidence("IsTamperProtected", "true", Defender.source(facts.tamperProtected()))),
          fixes);
    } else {
      Text without = Defender.withoutEffect(facts);
      if (without != null && facts.tamperProtected().orNull() == null) {
        throw verdict.notApplicable(without);
      }
      verdict.orUnknown(facts.tamperProtected());
      verdict.orUnknown(facts.exclusionsProtected());
    }
  }
}
