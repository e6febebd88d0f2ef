package io.github.goenv.fleet;

import io.github.goenv.report.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Many machines.
 *
 * @param machines the ones with errors first, then those with warnings; else by name
 * @param unread files that could not be read
 */
public record Fleet(List<Machine> machines, List<Unread> unread) {

  /** Puts the machines in order. */
  public Fleet {
    List<Machine> sorted = new ArrayList<>(machines);
    sorted.sort(
        Comparator.comparingInt((Machine machine) -> -machine.count(Standing.ERROR))
            .thenComparingInt(machine -> -machine.count(Standing.WARNING))
            .thenComparing(Machine::name));
    machines = List.copyOf(sorted);
    unread = List.copyOf(unread);
  }

  /**
   * On how many machines a check came to what; a machine counts once, with the worst.
   *
   * @param id the check
   * @param machines by standing
   */
  public record Row(String id, Map<Standing, Integer> machines) {

    /** How many machines have this standing. */
    public int count(Standing standing) {
      return machines.getOrDefault(standing, 0);
    }

    private int all() {
      int all = 0;
      for (int each : machines.values()) {
        all += each;
      }
      return all;
    }
  }

  /**
   * The checks that found something, or could not determine it; the worst on most machines first.
   */
  public List<Row> rows() {
    Map<String, Map<Standing, Integer>> counts = new LinkedHashMap<>();
    for (Machine machine : machines) {
      Map<String, Standing> worst = new LinkedHashMap<>();
      for (Found found : machine.findings()) {
        worst.merge(found.id(), found.standing(), (a, b) -> a.compareTo(b) < 0 ? a : b);
      }
      for (Map.Entry<String, Standing> each : worst.entrySet()) {
        counts
            .computeIfAbsent(each.getKey(), id -> new TreeMap<>())
            .merge(each.getValue(), 1, Integer::sum);
      }
    }
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, Map<Standing, Integer>> each : counts.entrySet()) {
      rows.add(new Row(each.getKey(), each.getValue()));
    }
    Comparator<Row> order = Comparator.comparingInt(row -> -row.count(Standing.ERROR));
    rows.sort(
        order
            .thenComparingInt(row -> -row.count(Standing.WARNING))
            .thenComparingInt(row -> -row.count(Standing.INFO))
            .thenComparingInt(row -> -row.all())
            .thenComparing(Row::id));
    return rows;
  }

  /**
   * Machines of one version of Go; on most first.
   *
   * @param version empty for none or unknown
   * @param machines how many
   */
  public record Version(String version, int machines) {}

  /** The versions of Go. */
  public List<Version> versions() {
    Map<String, Integer> counts = new TreeMap<>();
    for (Machine machine : machines) {
      counts.merge(machine.goVersion() == null ? "" : machine.goVersion(), 1, Integer::sum);
    }
    List<Version> versions = new ArrayList<>();
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      versions.add(new Version(each.getKey(), each.getValue()));
    }
    versions.sort(
        Comparator.comparingInt((Version version) -> -version.machines())
            .thenComparing(Version::version));
    return versions;
  }

  /** How many machines have something of this standing. */
  public int with(Standing standing) {
    int count = 0;
    for (Machine machine : machines) {
      count += machine.count(standing) > 0 ? 1 : 0;
    }
    return count;
  }
}
