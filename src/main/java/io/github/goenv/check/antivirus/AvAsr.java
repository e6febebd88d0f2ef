package io.github.goenv.check.antivirus;

import io.github.goenv.check.common.WindowsMachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.AntivirusFacts;
import io.github.goenv.text.Text;
import java.util.List;
import java.util.Map;

/** {@code av.asr}: an attack surface reduction rule blocks programs just built. */
public final class AvAsr implements Check {
  /** "Block executable files … unless they meet a prevalence, age, or trusted list criterion". */
  public static final String NEW_PROGRAMS = "01443614-cd74-433a-b99e-2ecdc07bfc25";

  /**
   * "Block process creations originating from PSExec and WMI commands"; ignores antivirus
   * exclusions.
   */
  static final String REMOTE_START = "d1e49aac-8f56-4280-b9ba-993a6d77406c";

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    AntivirusFacts facts = WindowsMachineFacts.antivirus(machine, verdict);
    Text idle = Defender.idle(facts);
    if (idle != null) {
      throw verdict.notApplicable(idle);
    }
    if (facts.asrRules() instanceof Fact.Unknown<Map<String, Integer>> unknown) {
      Text remedy = unknown.remedy();
      throw verdict.unknown(unknown.reason(), remedy == null ? Text.of("av.asr.remedy") : remedy);
    }
    Map<String, Integer> rules = facts.asrRules().orNull();
    if (rules == null) {
      return;
    }
    for (Map.Entry<String, Integer> entry : rules.entrySet()) {
      String id = entry.getKey().replace("{", "").replace("}", "");
      if (id.equalsIgnoreCase(NEW_PROGRAMS)) {
        newPrograms(verdict, facts, id, entry.getValue());
      } else if (id.equalsIgnoreCase(REMOTE_START) && entry.getValue() == 1) {
        report(verdict, facts, Severity.INFO, id, 1, "av.asr.remote-start");
      }
    }
  }

  private static void newPrograms(Verdict verdict, AntivirusFacts facts, String id, int action) {
    switch (action) {
      case 1 -> report(verdict, facts, Severity.ERROR, id, action, "av.asr.blocks");
      case 6 -> report(verdict, facts, Severity.ERROR, id, action, "av.asr.warns");
      case 2 -> report(verdict, facts, Severity.INFO, id, action, "av.asr.audits");
      default -> {}
    }
  }

  private static void report(
      Verdict verdict, AntivirusFacts facts, Severity most, String id, int action, String key) {
    verdict.fail(
        most,
        id,
        Text.of(key, "id", id),
        List.of(new Evidence(id, String.valueOf(action), Defender.source(facts.asrRules()))),
        List.of(
            Fix.manual(
                Text.of(key.equals("av.asr.remote-start") ? "av.asr.fix-remote" : "av.asr.fix"))));
  }
}
