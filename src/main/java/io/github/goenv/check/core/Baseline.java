package io.github.goenv.check.core;

import io.github.goenv.report.Acceptance;
import io.github.goenv.report.Origin;
import java.util.List;

/**
 * The findings of one day, accepted for a while, so that only new ones count.
 *
 * @param file where it is, as users see it
 * @param recorded the day it was written, ISO-8601
 * @param until the last day it holds, ISO-8601
 * @param reason why its findings are accepted
 * @param findings what was found
 */
public record Baseline(
    String file, String recorded, String until, String reason, List<Finding> findings) {

  /**
   * One that was found.
   *
   * @param id the check's id
   * @param subject its subject as {@link Subjects#kept} has it; may be empty
   * @param line the line of the file
   */
  public record Finding(String id, String subject, int line) {}

  /** Why one is accepted. */
  public Acceptance acceptance(Finding finding) {
    return new Acceptance(reason, until, null, origin(finding));
  }

  /** Where one is. */
  public Origin origin(Finding finding) {
    return new Origin(Origin.Kind.BASELINE, file + ":" + finding.line());
  }
}
