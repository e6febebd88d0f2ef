package io.github.goenv.app.policy;

import io.github.goenv.check.core.Policy;
import io.github.goenv.report.Origin;
import io.github.goenv.report.Severity;
import java.util.List;
import java.util.Map;

/**
 * What one place says of severities and acceptances.
 *
 * @param severities by id
 * @param accepted in the order of the place
 */
record Layer(Map<String, Decided> severities, List<Policy.Accepted> accepted) {
  /** Says nothing. */
  static final Layer EMPTY = new Layer(Map.of(), List.of());

  /** A severity, and who decided it. */
  record Decided(Severity severity, Origin origin) {}
}
