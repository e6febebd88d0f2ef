package io.github.goenv.fleet;

import io.github.goenv.report.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    Map<Machine, @Nullable String> values = new LinkedHashMap<>();
    for (Machine machine : alike) {
      String each = value.apply(machine);
      if (!UNKNOWN.equals(each)) {
        values.put(machine, each);
        counts.merge(each == null ? "" : each, 1, Integer::sum);
      }
    }
    for (Map.Entry<String, Integer> most : counts.entrySet()) {
      if (values.size() < LEAST || 2 * most.getValue() <= values.size()) {
        continue;
      }
      String usual = most.getKey().isEmpty() ? null : most.getKey();
      for (Map.Entry<Machine, @Nullable String> each : values.entrySet()) {
        if (!Objects.equals(each.getValue(), usual)) {
          Machine machine = each.getKey();
          into.add(
              new Outlier(
                  machine.name(),
                  machine.os(),
                  what,
                  each.getValue(),
                  usual,
                  most.getValue(),
                  values.size()));
        }
      }
    }
  }
}
