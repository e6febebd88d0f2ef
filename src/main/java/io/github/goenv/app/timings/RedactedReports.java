package io.github.goenv.app.timings;

import io.github.goenv.snapshot.Redaction;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.ReportTexts;

/**
 * Reports without personal data. A record may have been written with it or without, by whoever set
 * {@code goenv.redact=false} or by an earlier version, which left names in paths of packages.
 */
final class RedactedReports {
  private RedactedReports() {}

  /** Two builds that can be compared: both as they were read, or both redacted. */
  record Pair(BuildReport before, BuildReport after) {}

  static BuildReport of(BuildReport report, Redaction redaction) {
    return ReportTexts.change(report, redaction::apply);
  }

  /** The two as they are when both have personal data or neither has; else both redacted. */
  static Pair alike(BuildReport before, BuildReport after, Redaction redaction) {
    BuildReport cleanBefore = of(before, redaction);
    BuildReport cleanAfter = of(after, redaction);
    return cleanBefore.equals(before) == cleanAfter.equals(after)
        ? new Pair(before, after)
        : new Pair(cleanBefore, cleanAfter);
  }
}
