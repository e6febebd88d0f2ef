package io.github.goenv.check.antivirus;

import io.github.goenv.check.common.WindowsMachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.AntivirusFacts;
import io.github.goenv.text.Text;
import java.util.List;

/** {@code av.smart-app-control}: Windows may block programs that the build has just made. */
public final class AvSmartAppControl implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    AntivirusFacts facts = WindowsMachineFacts.antivirus(machine, verdict);
    verdict.orUnknown(facts.smartAppControl());
    Integer state = facts.smartAppControl().orNull();
    if (state == null || state == 0) {
      verdict.pass(Text.of("av.smart-app-control.off"), List.of());
      return;
    }
    if (state != 1 && state != 2) {
      throw verdict.unknown(
          Text.of("av.smart-app-control.other", "state", String.valueOf(state)), null);
    }
    verdict.fail(
        state == 1 ? Severity.ERROR : Severity.INFO,
        "Smart App Control",
        Text.of(state == 1 ? "av.smart-app-control.on" : "av.smart-app-control.evaluation"),
        List.of(
            new Evidence(
                "VerifiedAndReputablePolicyState",
                String.valueOf(state),
                Defender.source(facts.smartAppControl()))),
        List.of(Fix.manual(Text.of("av.smart-app-control.fix"))));
  }
}
