package io.github.goenv.fleet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What changed since an earlier run.
 *
 * @param since when that was, ISO-8601 in UTC
 * @param added machines that were not there
 * @param missing machines that are not there any more
 * @param steps what became of the others
 */
public record FleetChanges(
    String since, List<String> added, List<String> missing, List<Step> steps) {

  /**
   * A change of one machine.
   *
   * @param machine its name
   * @param what {@code goVersion}, {@code osVersion}, {@code toolVersion}, or the id of a check
   * @param subject the thing; empty when it is the machine
   * @param before what it was; null for nothing, or when the check had found nothing
   * @param after what it is; null likewise
   */
  public record Step(
      String machine,
      String what,
      String subject,
      @Nullable String before,
      @Nullable String after) {}

  /**
   * The changes from one run to another.
   *
   * @param since when the earlier one was
   */
  public static FleetChanges between(List<Machine> before, String since, List<Machine> now) {
    Map<String, Machine> old = new LinkedHashMap<>();
    for (Machine machine : before) {
      old.put(machine.name(), machine);
    }
    List<String> added = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    for (Machine machine : now) {
      Machine was = old.remove(machine.name());
      if (was == null) {
        added.add(machine.name());
      } else {
        compare(was, machine, steps);
      }
    }
    return new FleetChanges(since, added, List.copyOf(old.keySet()), steps);
  }

  private static void compare(Machine was, Machine is, List<Step> into) {
    fact(is.name(), "goVersion", was.goVersion(), is.goVersion(), into);
    fact(is.name(), "osVersion", was.osVersion(), is.osVersion(), into);
    fact(is.name(), "toolVersion", was.toolVersion(), is.toolVersion(), into);
    Map<String, Found> old = byKey(was);
    for (Map.Entry<String, Found> each : byKey(is).entrySet()) {
      Found before = old.remove(each.getKey());
      Found after = each.getValue();
      if (before == null || before.standing() != after.standing()) {
        String word = before == null ? null : before.standing().word();
        into.add(new Step(is.name(), after.id(), after.subject(), word, after.standing().word()));
      }
    }
    for (Found gone : old.values()) {
      into.add(new Step(is.name(), gone.id(), gone.subject(), gone.standing().word(), null));
    }
  }

  private static void fact(
      String machine,
      String what,
      @Nullable String before,
      @Nullable String after,
      List<Step> into) {
    if (!Objects.equals(before, after)) {
      into.add(new Step(machine, what, "", before, after));
    }
  }

  /** Of two findings with one key the first, as on the other side. */
  private static Map<String, Found> byKey(Machine machine) {
    Map<String, Found> found = new LinkedHashMap<>();
    for (Found each : machine.findings()) {
      found.putIfAbsent(each.key(), each);
    }
    return found;
  }
}
