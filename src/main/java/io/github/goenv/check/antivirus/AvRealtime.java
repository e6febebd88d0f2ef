package io.github.goenv.check.antivirus;

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
import io.github.goenv.snapshot.windows.DefenderStatus;
import io.github.goenv.text.Text;
import java.util.List;

/** {@code av.realtime}: what scans files at access; nothing at all is worth knowing. */
public final class AvRealtime implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    AntivirusFacts facts = WindowsMachineFacts.antivirus(machine, verdict);
    List<AntivirusProduct> others = Defender.others(facts);
    if (!(facts.defender() instanceof Fact.Known<DefenderStatus> known)) {
      if (others.isEmpty()) {
        verdict.orUnknown(facts.defender());
        throw verdict.notApplicable(Text.of("av.no-effect.absent"));
      }
      verdict.pass(Text.of("av.realtime.other", "product", others.get(0).name()), List.of());
      return;
    }
    DefenderStatus status = known.value();
    String mode = status.mode() == null ? "-" : status.mode();
    List<Evidence> evidence =
        List.of(
            new Evidence("mode", mode, known.source()),
            new Evidence("real-time", status.realTimeEnabled() ? "on" : "off", known.source()));
    if (!others.isEmpty()) {
      verdict.pass(Text.of("av.realtime.other", "product", others.get(0).name()), evidence);
    } else if (Defender.passive(status)) {
      verdict.pass(Text.of("av.realtime.passive", "mode", mode), evidence);
    } else if (status.antivirusEnabled() && status.realTimeEnabled()) {
      verdict.pass(Text.of("av.realtime.on"), evidence);
    } else if (!(facts.products() instanceof Fact.Known<List<AntivirusProduct>>)) {
      throw verdict.unknown(Text.of("av.realtime.alone"), Text.of("av.third-party.remedy"));
    } else {
      verdict.fail(
          "Microsoft Defender",
          Text.of("av.realtime.off"),
          evidence,
          List.of(Fix.manual(Text.of("av.realtime.fix"))));
    }
  }
}
