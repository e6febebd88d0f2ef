package io.github.goenv.compare;

import io.github.goenv.check.Judgement;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Subjects;
import io.github.goenv.compare.FactChange.Effect;
import io.github.goenv.compare.FindingChange.Kind;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.report.Standing;
import io.github.goenv.snapshot.Project;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.difference.SnapshotChanges;
import io.github.goenv.snapshot.difference.SnapshotChanges.Change;
import io.github.goenv.snapshot.difference.SnapshotTrial;
import io.github.goenv.snapshot.difference.SnapshotTrial.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Compares two machines by what all checks say of them. Which check reads a fact is found out by
 * asking the checks: a machine with the fact of the other, or without knowing it, that gets another
 * answer from a check. So no table of facts and checks can be out of date.
 *
 * <p>Both are to have the form of a saved snapshot, whose home directory is a stand-in; so the
 * homes of two people are no difference.
 */
public final class Compare {
  /** More facts than two machines that are worth comparing differ in. */
  static final int MOST_FACTS = 600;

  /** Of a thing that only one machine has, so many parts are named. */
  private static final int MOST_PARTS = 4;

  private final Policy policy;
  private final Snapshot before;
  private final Snapshot after;
  private final List<Result> was;
  private final List<Result> is;

  private Compare(Policy policy, Snapshot before, Snapshot after) {
    this.policy = policy;
    this.before = before;
    this.after = after;
    was = judged(before);
    is = judged(after);
  }

  /**
   * What differs.
   *
   * @param policy decides on severities and acceptances, for both
   */
  public static Comparison of(Snapshot before, Snapshot after, Policy policy) {
    Compare compare = new Compare(policy, before, after);
    List<FactChange> facts = new ArrayList<>();
    int untried = compare.facts(facts);
    return new Comparison(before, after, compare.findings(), facts, untried);
  }

  /** Results without the times they took. */
  private List<Result> judged(Snapshot machine) {
    Policy own =
        policy.today().isEmpty()
            ? policy
            : policy.decided(policy.origins(), subjects(machine), policy.baseline());
    List<Result> results = new ArrayList<>();
    for (Result result : Judgement.of(machine, own)) {
      results.add(result.took(0));
    }
    return results;
  }

  private static Subjects subjects(Snapshot machine) {
    Project project = machine.project().orNull();
    return new Subjects(
        Redaction.ofSaved(machine.host()),
        project == null ? null : project.directory(),
        machine.host().windows());
  }

  private List<FindingChange> findings() {
    Map<String, Result> old = byThing(was, subjects(before));
    Map<String, Result> now = byThing(is, subjects(after));
    Set<String> things = new LinkedHashSet<>(now.keySet());
    things.addAll(old.keySet());
    List<FindingChange> changes = new ArrayList<>();
    for (String thing : things) {
      Result first = old.get(thing);
      Result second = now.get(thing);
      String id = thing.substring(0, thing.indexOf('\n'));
      Standing wasAll = Standing.of(id, was);
      Standing isAll = Standing.of(id, is);
      Kind kind = kind(first, second, wasAll, isAll);
      if (kind != null) {
        String subject = thing.substring(thing.indexOf('\n') + 1);
        changes.add(new FindingChange(kind, id, subject, first, second, wasAll, isAll));
      }
    }
    changes.sort(
        Comparator.comparing(FindingChange::kind)
            .thenComparing(change -> Standing.of(change.shown())));
    return changes;
  }

  /** Results by check and thing, the things as they are called on every machine of a kind. */
  private static Map<String, Result> byThing(List<Result> results, Subjects subjects) {
    Map<String, Result> things = new LinkedHashMap<>();
    for (Result result : results) {
      String subject = result.outcome() == Outcome.FAIL ? subjects.kept(result.subject()) : "";
      String thing = result.id() + "\n" + subject;
      for (int i = 2; things.containsKey(thing); i++) {
        thing = result.id() + "\n" + subject + " #" + i;
      }
      things.put(thing, result);
    }
    return things;
  }

  private static @Nullable Kind kind(
      @Nullable Result first, @Nullable Result second, Standing wasAll, Standing isAll) {
    Standing old = first == null ? Standing.PASS : Standing.of(first);
    Standing now = second == null ? Standing.PASS : Standing.of(second);
    if (old == now) {
      return null;
    }
    if (old.found() && now.found()) {
      return now.compareTo(old) < 0 ? Kind.RAISED : Kind.LOWERED;
    }
    if (now.found()) {
      return Kind.NEW;
    }
    if (old.found()) {
      return Kind.GONE;
    }
    boolean hidden = wasAll.found() || isAll.found(); // the finding itself says it
    if (hidden || first == null || second == null || old.fine() && now.fine()) {
      return null;
    }
    return now.fine() ? Kind.KNOWN : Kind.UNKNOWN;
  }

  /** Fills in what differs and is read; the number of those that were not tried. */
  private int facts(List<FactChange> into) {
    Map<String, Trial> trials = new LinkedHashMap<>();
    Map<String, List<Change>> parts = new LinkedHashMap<>();
    Set<String> untried = new HashSet<>();
    for (Change change : SnapshotChanges.of(before, after, Redaction.CREDENTIALS_ONLY)) {
      Trial trial = SnapshotTrial.swapped(before, after, change.fact());
      if (trial == null) {
        continue;
      }
      if (trials.size() == MOST_FACTS && !trials.containsKey(trial.at())) {
        untried.add(trial.at());
        continue;
      }
      trials.putIfAbsent(trial.at(), trial);
      parts.computeIfAbsent(trial.at(), at -> new ArrayList<>()).add(change);
    }
    for (Trial trial : trials.values()) {
      List<Effect> effects = effects(trial);
      if (!effects.isEmpty()) {
        List<Change> changes = parts.getOrDefault(trial.at(), List.of());
        String old = value(trial.at(), changes, Change::before);
        String now = value(trial.at(), changes, Change::after);
        into.add(new FactChange(trial.at(), old, now, effects));
      }
    }
    into.sort(Comparator.comparing(FactChange::matters).reversed());
    return untried.size();
  }

  /** The value at a place, or its parts by name where it has some; null when it is not there. */
  private static @Nullable String value(
      String at, List<Change> changes, Function<Change, @Nullable String> side) {
    List<String> parts = new ArrayList<>();
    for (Change change : changes) {
      String value = side.apply(change);
      if (value != null && parts.size() == MOST_PARTS) {
        parts.add("…");
        break;
      }
      if (value != null) {
        String part = change.fact().substring(at.length());
        parts.add(
            part.isEmpty() ? value : part.substring(part.startsWith(".") ? 1 : 0) + "=" + value);
      }
    }
    return parts.isEmpty() ? null : String.join(", ", parts);
  }

  private List<Effect> effects(Trial trial) {
    Set<String> ids = new LinkedHashSet<>();
    readers(trial.machine(), was, ids);
    Trial unknown = SnapshotTrial.unknown(before, after, trial.at());
    if (unknown != null) {
      readers(unknown.machine(), was, ids);
    }
    List<Effect> effects = new ArrayList<>();
    for (String id : ids) {
      effects.add(new Effect(id, Standing.of(id, was), Standing.of(id, is)));
    }
    return effects;
  }

  /** The checks that say something else of {@code machine} than {@code before}. */
  private void readers(Snapshot machine, List<Result> before, Set<String> into) {
    Map<String, List<Result>> old = byCheck(before);
    for (Map.Entry<String, List<Result>> now : byCheck(judged(machine)).entrySet()) {
      if (!Objects.equals(old.get(now.getKey()), now.getValue())) {
        into.add(now.getKey());
      }
    }
  }

  private static Map<String, List<Result>> byCheck(List<Result> results) {
    Map<String, List<Result>> checks = new LinkedHashMap<>();
    for (Result result : results) {
      checks.computeIfAbsent(result.id(), id -> new ArrayList<>()).add(result);
    }
    return checks;
  }
}
