package io.github.goenv.app.policy;

import io.github.goenv.check.core.Policy;
import io.github.goenv.report.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts a pom and the policy that it shares with others together. The pom may be stricter, never
 * laxer: a lower severity or a later end of the same acceptance is a mistake that names both.
 */
final class Layers {
  private final Mistakes mistakes;

  Layers(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  Layer together(Layer pom, Layer shared) {
    if (shared.severities().isEmpty() && shared.accepted().isEmpty()) {
      return pom;
    }
    return new Layer(severities(pom, shared), accepted(pom, shared));
  }

  private Map<String, Layer.Decided> severities(Layer pom, Layer shared) {
    Map<String, Layer.Decided> all = new HashMap<>(shared.severities());
    for (Map.Entry<String, Layer.Decided> entry : pom.severities().entrySet()) {
      Layer.Decided own = entry.getValue();
      Layer.Decided other = all.get(entry.getKey());
      if (other != null && !own.severity().atLeast(other.severity())) {
        mistakes.add(
            "policy.laxer",
            "id",
            entry.getKey(),
            "pom",
            own.severity().word(),
            "shared",
            other.severity().word(),
            "where",
            other.origin().where());
      } else if (other == null || own.severity() != other.severity()) {
        all.put(entry.getKey(), own);
      }
    }
    return all;
  }

  private List<Policy.Accepted> accepted(Layer pom, Layer shared) {
    Map<String, Policy.Accepted> ofShared = new HashMap<>();
    for (Policy.Accepted each : shared.accepted()) {
      ofShared.put(PolicyXml.key(each), each);
    }
    List<Policy.Accepted> all = new ArrayList<>();
    for (Policy.Accepted own : pom.accepted()) {
      Policy.Accepted other = ofShared.get(PolicyXml.key(own));
      if (other != null && later(own, other)) {
        Origin origin = other.acceptance().origin();
        mistakes.add(
            own.acceptance().until() != null ? "policy.longer" : "policy.endless",
            "id",
            own.id(),
            "pom",
            String.valueOf(own.acceptance().until()),
            "shared",
            String.valueOf(other.acceptance().until()),
            "where",
            origin == null ? "" : origin.where());
      }
      all.add(own);
      ofShared.remove(PolicyXml.key(own));
    }
    for (Policy.Accepted each : shared.accepted()) {
      if (ofShared.containsKey(PolicyXml.key(each))) {
        all.add(each);
      }
    }
    return all;
  }

  private static boolean later(Policy.Accepted own, Policy.Accepted other) {
    String end = other.acceptance().until();
    @Nullable String later = own.acceptance().until();
    return end != null && (later == null || later.compareTo(end) > 0);
  }
}
