package io.github.goenv.fleet;

import io.github.goenv.report.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the machines that differ from most: like is compared with like, machines of one operating
 * system; where no value is had by more than half of them nothing is an outlier, and what is
 * unknown on a machine is no difference.
 */
public final class Outliers {
  /** Of fewer there is no majority worth the name. */
  private static final int LEAST = 3;

  private static final String UNKNOWN = "unknown";

  private Outliers() {}

  /** The outliers; what fewest machines have comes first. */
  public static List<Outlier> of(Fleet fleet) {
    Map<String, List<Machine>> kinds = new TreeMap<>();
    for (Machine machine : fleet.machines()) {
      kinds.computeIfAbsent(machine.os(), os -> new ArrayList<>()).add(machine);
    }
    List<Outlier> outliers = new ArrayList<>();
    for (List<Machine> alike : kinds.values()) {
      if (alike.size() < LEAST) {
        continue;
      }
      find("goVersion", alike, machine -> known(machine.goVersion()), outliers);
      find("osVersion", alike, machine -> known(machine.osVersion()), outliers);
      find("arch", alike, machine -> known(machine.arch()), outliers);
      find("toolVersion", alike, machine -> known(machine.toolVersion()), outliers);
      for (Fleet.Row row : new Fleet(alike, List.of()).rows()) {
        find(row.id(), alike, machine -> word(machine.worst(row.id())), outliers);
      }
    }
    outliers.sort(
        Comparator.comparingInt((Outlier outlier) -> -1000 * outlier.share() / outlier.of())
            .thenComparing(Outlier::what)
            .thenComparing(Outlier::machine));
    return outliers;
  }

  private static String known(@Nullable String value) {
    return value == null || value.isEmpty() ? UNKNOWN : value;
  }

  private static @Nullable String word(@Nullable Standing standing) {
    return standing == null ? null : standing == Standing.CRASHED ? UNKNOWN : standing.word();
  }

  private static void find(
      String what,
      List<Machine> alike,
      Function<Machine, @Nullable String> value,
      List<Outlier> into) {
    Map<String, Integer> counts = new HashMap<>();
    List<Machine> known = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (Machine machine : alike) {
      String each = value.apply(machine);
      if (!UNKNOWN.equals(each)) {
        known.add(machine);
        values.add(each == null ? "" : each);
        counts.merge(each == null ? "" : each, 1, Integer::sum);
      }
    }
    for (Map.Entry<String, Integer> most : counts.entrySet()) {
      if (values.size() < LEAST || 2 * most.getValue() <= values.size()) {
        continue;
      }
      for (int i = 0; i < known.size(); i++) {
        if (!values.get(i).equals(most.getKey())) {
          Machine machine = known.get(i);
          into.add(
              new Outlier(
                  machine.name(),
                  machine.os(),
                  what,
                  orNull(values.get(i)),
                  orNull(most.getKey()),
                  most.getValue(),
                  values.size()));
        }
      }
    }
  }

  private static @Nullable String orNull(String value) {
    return value.isEmpty() ? null : value;
  }
}
