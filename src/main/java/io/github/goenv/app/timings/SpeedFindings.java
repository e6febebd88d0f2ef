package io.github.goenv.app.timings;

import io.github.goenv.check.Judgement;
import io.github.goenv.check.core.Policy;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Texts;
import io.github.goenv.timing.page.SpeedFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was found on a machine that makes builds slow. */
public final class SpeedFindings {
  private static final Set<String> AREAS = Set.of("av", "cloud");

  private static final Set<String> IDS =
      Set.of(
          "path.unc", "path.wsl", "link.target", "disk.space", "env.goflags", "toolchain.switch");

  private SpeedFindings() {}

  /**
   * They are for a page.
   *
   * @param redaction takes personal data out of them
   */
  public static List<SpeedFinding> of(
      Snapshot machine, Policy policy, Texts texts, Redaction redaction) {
    List<SpeedFinding> findings = new ArrayList<>();
    for (Result result : Judgement.of(machine, policy)) {
      Severity severity = result.severity();
      if (result.counts() && severity != null && concernsSpeed(result)) {
        String fix = fix(result, texts);
        findings.add(
            new SpeedFinding(
                result.id(),
                severity.name().toLowerCase(Locale.ROOT),
                redaction.apply(result.message().in(texts)),
                fix == null ? null : redaction.apply(fix)));
      }
    }
    return findings;
  }

  private static boolean concernsSpeed(Result result) {
    return AREAS.contains(result.area()) || IDS.contains(result.id());
  }

  private static @Nullable String fix(Result result, Texts texts) {
    if (result.fixes().isEmpty()) {
      return null;
    }
    Fix fix = result.fixes().get(0);
    String title = fix.title().in(texts);
    return fix.text().isEmpty() ? title : title + ": " + fix.text();
  }
}
