package io.github.goenv.app.timings;

import io.github.goenv.check.Judgement;
import io.github.goenv.check.core.Policy;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import io.github.goenv.timing.page.SpeedFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was found on a machine that makes builds slow. */
public final class SpeedFindings {
  /**
   * Keys of the findings that make a build slower. Others of the same checks stop builds, or change
   * nothing about their speed: a full disk, a scanner that is off, a rule that blocks.
   */
  static final Set<String> SLOW =
      Set.of(
          "av.dev-drive.none",
          "av.dev-drive.untrusted",
          "av.exclusion-ineffective.drive-wildcard",
          "av.exclusion-ineffective.link",
          "av.exclusion-ineffective.mapped",
          "av.exclusion-ineffective.undefined",
          "av.exclusion-ineffective.variable",
          "av.exclusion-ineffective.wildcards",
          "av.exclusions.open",
          "av.third-party.on",
          "cloud.dehydrated.files",
          "cloud.inside",
          "cloud.inside-api",
          "cloud.inside-unnamed",
          "cloud.junction.leads",
          "cloud.junction.leads-api",
          "cloud.junction.leads-unnamed",
          "link.target.volume",
          "path.unc.mapped",
          "path.unc.share",
          "toolchain.switch.download");

  /** Flags in GOFLAGS that have go do more. */
  private static final Set<String> SLOW_FLAGS =
      Set.of("-a", "-asan", "-cover", "-msan", "-p", "-race");

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
      if (result.counts() && severity != null && isSlow(result.message())) {
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

  /** Whether a finding is about something that makes builds slower. */
  static boolean isSlow(Text finding) {
    String flags =
        switch (finding.key()) {
          case "env.goflags.changing" -> finding.args().getOrDefault("flags", "");
          case "env.goflags.harmless" -> finding.args().getOrDefault("value", "");
          default -> null;
        };
    if (flags == null) {
      return SLOW.contains(finding.key());
    }
    for (String word : flags.split(" ", -1)) {
      String flag = word.startsWith("--") ? word.substring(1) : word;
      int equals = flag.indexOf('=');
      if (SLOW_FLAGS.contains(equals < 0 ? flag : flag.substring(0, equals))
          && !flag.endsWith("=false")) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String fix(Result result, Texts texts) {
    if (result.fixes().isEmpty()) {
      return null;
    }
    Fix fix = result.fixes().get(0);
    String title = fix.title().in(texts);
    return fix.text().isEmpty()
        ? title
        : title + " (" + texts.text("label.shell." + fix.shell(), Map.of()) + "): " + fix.text();
  }
}
