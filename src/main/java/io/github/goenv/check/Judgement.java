package io.github.goenv.check;

import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.CheckDefinition;
import io.github.goenv.check.core.Entries.Entry;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.report.Origin;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/** Runs every check of the catalogue on a snapshot, in its order. */
public final class Judgement {
  private Judgement() {}

  /**
   * The results: at least one for each check. A check that throws becomes <em>crashed</em> and the
   * rest continue.
   */
  public static List<Result> of(Snapshot machine, Policy policy) {
    return of(Catalogue.entries(machine.host().windows()), machine, policy);
  }

  /** The results of the checks of what was built, for a machine with {@code programs}. */
  public static List<Result> ofBuilt(Snapshot machine, Policy policy) {
    return of(Catalogue.built(machine.host().windows()), machine, policy);
  }

  /**
   * The results of the checks of one area.
   *
   * @param area the part of their ids before the dot
   */
  public static List<Result> ofArea(String area, Snapshot machine, Policy policy) {
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : Catalogue.entries(machine.host().windows())) {
      if (entry.definition().area().equals(area)) {
        entries.add(entry);
      }
    }
    return of(entries, machine, policy);
  }

  static List<Result> of(List<Entry> entries, Snapshot machine, Policy policy) {
    List<Result> results = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      CheckDefinition definition = entry.definition();
      if (policy.disabled(definition)) {
        results.add(plain(definition, Outcome.DISABLED, Text.of("result.disabled")));
      } else if (outside(definition, machine)) {
        Text reason = Text.of("result.scope." + definition.scope().word());
        results.add(plain(definition, Outcome.NOT_APPLICABLE, reason));
      } else {
        judge(entry, machine, policy, results);
      }
    }
    return Consequences.of(results);
  }

  private static boolean outside(CheckDefinition definition, Snapshot machine) {
    return switch (definition.scope()) {
      case ANY -> false;
      case WINDOWS -> !machine.host().windows();
      case BUILD -> machine.programs() == null;
    };
  }

  private static void judge(Entry entry, Snapshot machine, Policy policy, List<Result> into) {
    CheckDefinition definition = entry.definition();
    long start = System.nanoTime();
    Verdict verdict = new Verdict(definition.id(), policy.severityOf(definition));
    try {
      Check check = entry.check();
      if (check == null) {
        throw verdict.notApplicable(Text.of("reason.not-examined"));
      }
      check.judge(machine, policy, verdict);
      if (verdict.results().isEmpty()) {
        verdict.pass(Text.of("result.pass"), List.of());
      }
    } catch (Verdict.NotKnown e) {
      verdict.ended(e);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      into.add(
          plain(definition, Outcome.CRASHED, Text.of("result.crashed", "error", e.toString())));
      return;
    }
    long micros = (System.nanoTime() - start) / 1000;
    Origin origin = policy.origins().get(definition.id());
    for (Result result : verdict.results()) {
      Result decided = Acceptances.apply(result, policy, machine).took(micros);
      if (origin != null && result.severity() == policy.severities().get(definition.id())) {
        decided = decided.severityFrom(origin);
      }
      into.add(decided);
    }
  }

  private static Result plain(CheckDefinition definition, Outcome outcome, Text reason) {
    return new Result(
        definition.id(), outcome, null, "", reason, reason, List.of(), List.of(), null, 0);
  }
}
