package io.github.goenv.report.saved;

import io.github.goenv.report.Outcome;
import io.github.goenv.report.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check came to.
 *
 * @param id the check's stable id; this version of the plugin need not know it
 * @param outcome what it came to
 * @param severity how bad; set for a failure, null otherwise
 * @param subject the thing; empty when it is the machine
 * @param message what was found
 * @param fixes ways out, best first
 * @param accepted whether the failure was accepted when the report was written
 * @param followsFrom the id of the finding this one follows from; null when it stands for itself
 * @param fingerprint the same for the same finding on every machine of a kind
 */
public record SavedResult(
    String id,
    Outcome outcome,
    @Nullable Severity severity,
    String subject,
    String message,
    List<SavedFix> fixes,
    boolean accepted,
    @Nullable String followsFrom,
    String fingerprint) {

  /** Whether this is a failure that counts: not accepted, and of its own. */
  public boolean counts() {
    return outcome == Outcome.FAIL && !accepted && followsFrom == null;
  }
}
