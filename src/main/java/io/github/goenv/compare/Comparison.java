package io.github.goenv.compare;

import io.github.goenv.snapshot.Snapshot;
import java.util.List;

/**
 * What differs between two machines, or on one over time, and matters to a check.
 *
 * @param before the one
 * @param after the other
 * @param findings what only one of them has, the worst first
 * @param facts what differs and is read by a check; those that change a result first
 * @param untried facts that differ, and for which nobody looked whether a check reads them, as
 *     there were too many
 */
public record Comparison(
    Snapshot before,
    Snapshot after,
    List<FindingChange> findings,
    List<FactChange> facts,
    int untried) {

  /** Whether all checks come to the same. */
  public boolean same() {
    for (FactChange fact : facts) {
      if (fact.matters()) {
        return false;
      }
    }
    return findings.isEmpty();
  }

  /** Whether the machine of after has an error or a warning more. */
  public boolean worse() {
    for (FindingChange finding : findings) {
      if (finding.worse()) {
        return true;
      }
    }
    return false;
  }

  /** One word for all: {@code same}, {@code different} or {@code worse}. */
  public String word() {
    return worse() ? "worse" : same() ? "same" : "different";
  }
}
