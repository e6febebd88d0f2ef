package io.github.goenv.check.antivirus;

import static io.github.goenv.report.Severity.ERROR;
import static io.github.goenv.report.Severity.INFO;
import static io.github.goenv.report.Severity.WARNING;

import io.github.goenv.check.core.Entries;

/** The checks of virus scanners and of what else stops programs. */
public final class AntivirusChecks {
  private AntivirusChecks() {}

  /** Adds them. */
  public static void add(Entries all) {
    all.windows("av.realtime", INFO, INFO, all.onWindows() ? new AvRealtime() : null);
    all.windows("av.third-party", INFO, INFO, all.onWindows() ? new AvThirdParty() : null);
    all.windows("av.tamper", INFO, INFO, all.onWindows() ? new AvTamper() : null);
    all.windows("av.exclusions", INFO, WARNING, all.onWindows() ? new AvExclusions() : null);
    all.windows(
        "av.exclusion-broad", WARNING, ERROR, all.onWindows() ? new AvExclusionBroad() : null);
    all.windows(
        "av.exclusion-ineffective",
        WARNING,
        WARNING,
        all.onWindows() ? new AvExclusionIneffective() : null);
    all.windows("av.dev-drive", INFO, INFO, all.onWindows() ? new AvDevDrive() : null);
    all.any("av.scan-cost", INFO, INFO, new AvScanCost());
    all.windows(
        "av.controlled-folder", WARNING, ERROR, all.onWindows() ? new AvControlledFolder() : null);
    all.windows(
        "av.smart-app-control", WARNING, ERROR, all.onWindows() ? new AvSmartAppControl() : null);
    all.windows("av.asr", WARNING, ERROR, all.onWindows() ? new AvAsr() : null);
    all.any("exec.blocked", ERROR, ERROR, new ExecBlocked());
  }
}
