package io.github.goenv.report.page;

import io.github.goenv.report.Outcome;
import io.github.goenv.report.RepairOrder;
import io.github.goenv.report.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Results by kind in the order of repair, and below each what goes when it goes. */
final class ByKind {
  private final Map<String, List<Result>> byKind = new LinkedHashMap<>();
  private final Map<String, List<Result>> following = new HashMap<>();

  private ByKind() {}

  static ByKind of(List<Result> results) {
    ByKind order = new ByKind();
    for (RepairOrder place : RepairOrder.values()) {
      if (place != RepairOrder.REST) {
        order.byKind.put(word(place), new ArrayList<>());
      }
    }
    Set<String> causes = new LinkedHashSet<>();
    for (Result result : results) {
      if (result.cause() == null && result.outcome() == Outcome.FAIL) {
        causes.add(result.id());
      }
    }
    for (Result result : results) {
      String cause = result.cause();
      if (cause != null && causes.contains(cause)) {
        order.following.computeIfAbsent(cause, id -> new ArrayList<>()).add(result);
      } else {
        order.of(kind(result)).add(result);
      }
    }
    return order;
  }

  /** The word of what a result came to, with the severity in the place of a failure. */
  static String kind(Result result) {
    RepairOrder place = RepairOrder.of(result);
    return place == RepairOrder.REST ? result.outcome().word() : word(place);
  }

  private static String word(RepairOrder place) {
    return place.name().toLowerCase(Locale.ROOT);
  }

  /** Kinds of which there is a result. */
  List<String> kinds() {
    List<String> kinds = new ArrayList<>();
    for (Map.Entry<String, List<Result>> each : byKind.entrySet()) {
      if (!each.getValue().isEmpty()) {
        kinds.add(each.getKey());
      }
    }
    return kinds;
  }

  /** Kinds that ask for something, the most urgent first. */
  List<String> urgent() {
    List<String> kinds = new ArrayList<>();
    for (RepairOrder place : RepairOrder.values()) {
      if (place != RepairOrder.REST && !of(word(place)).isEmpty()) {
        kinds.add(word(place));
      }
    }
    return kinds;
  }

  /** The results of a kind. */
  List<Result> of(String kind) {
    return byKind.computeIfAbsent(kind, none -> new ArrayList<>());
  }

  /** What follows from the findings of a check; each is given once. */
  List<Result> following(String id) {
    List<Result> all = following.remove(id);
    return all == null ? List.of() : all;
  }
}
