package io.github.goenv.report.saved;

import io.github.goenv.report.Outcome;
import io.github.goenv.report.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check came to.
 *
 * @param id the check's stable id; this version of the plugin need not know it
 * @param title what the check looks for
 * @param outcome what it came to
 * @param severity how bad; set for a failure, null otherwise
 * @param subject the thing; empty when it is the machine
 * @param message what was found
 * @param reason why nothing could be found out, or why it does not apply; null otherwise
 * @param evidence the values that led here
 * @param fixes ways out, best first
 * @param accepted why the failure is accepted; null when it is not
 * @param followsFrom the id of the finding this one follows from; null when it stands for itself
 * @param fingerprint the same for the same finding on every machine of a kind
 * @param documentation the address of the page of the check
 */
public record SavedResult(
    String id,
    String title,
    Outcome outcome,
    @Nullable Severity severity,
    String subject,
    String message,
    @Nullable String reason,
    List<SavedEvidence> evidence,
    List<SavedFix> fixes,
    @Nullable SavedAcceptance accepted,
    @Nullable String followsFrom,
    String fingerprint,
    String documentation) {

  /** Whether this is a failure that counts: not accepted, and of its own. */
  public boolean counts() {
    return outcome == Outcome.FAIL && accepted == null && followsFrom == null;
  }
}
