package io.github.goenv.check;

import io.github.goenv.check.common.GoWords;
import io.github.goenv.check.common.Loadings;
import io.github.goenv.check.common.NamedSettings;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Entries.Entry;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.Loading;
import io.github.goenv.snapshot.Project;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code go.refuses}: go would not even begin to compile this project, and no other check says why.
 */
final class GoRefuses implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    Project project = verdict.need(machine.project(), Text.of("reason.no-module"));
    List<Fact<Loading>> all = verdict.need(project.loading(), Text.of("reason.no-go"));
    if (all.isEmpty()) {
      throw verdict.notApplicable(Text.of("reason.no-module"));
    }
    for (Fact<Loading> each : all) {
      if (each instanceof Fact.Unknown<Loading> unknown) {
        verdict.unknown("go.mod", unknown.reason(), unknown.remedy());
      }
    }
    String ofEnv = Loadings.ofEnv(machine);
    if (ofEnv == null && unusable(machine)) {
      throw verdict.notApplicable(Text.of("reason.see", "id", "go.unusable"));
    }
    if (Loadings.silent(machine)) {
      return;
    }
    Set<String> said = new HashSet<>();
    for (GoWords.Refusal refusal : GoWords.refusals(machine)) {
      boolean same =
          refusal.text().isEmpty()
              || ofEnv != null && refusal.text().startsWith(GoWords.line(ofEnv));
      String explained = same ? "go.unusable" : explained(machine, policy, refusal);
      if (explained == null && said.add(refusal.text())) {
        List<Fix> fixes = new ArrayList<>(GoWords.meaning(refusal.text()));
        fixes.add(Fix.manual(Text.of("go.refuses.fix", "path", refusal.directory())));
        verdict.fail(
            refusal.directory(),
            Text.of("go.refuses.said", "path", refusal.directory(), "said", refusal.text()),
            List.of(new Evidence("go", refusal.text(), Source.of(Source.Kind.API, "go list"))),
            fixes);
      }
    }
  }

  /** Whether go answers nothing at all. */
  private static boolean unusable(Snapshot machine) {
    GoCommand go = machine.go().orNull();
    return go != null && go.env() instanceof Fact.Unknown<Map<String, String>>;
  }

  /** The check that names this cause; null when none does. */
  private static @Nullable String explained(
      Snapshot machine, Policy policy, GoWords.Refusal refusal) {
    GoWords.Row row = refusal.row();
    if (row == null) {
      Variables variables = machine.variables().orNull();
      return variables != null && NamedSettings.culprit(variables, refusal.text()) != null
          ? "env.refused"
          : null;
    }
    return fails(machine, policy, row.id(), row.subject()) ? row.id() : null;
  }

  /** Whether another check calls this machine wrong, for this thing if one is given. */
  private static boolean fails(
      Snapshot machine, Policy policy, String id, @Nullable String subject) {
    for (Entry entry : Catalogue.entries(machine.host().windows())) {
      Check check = entry.definition().id().equals(id) ? entry.check() : null;
      if (check != null) {
        Verdict other = new Verdict(id, Severity.ERROR);
        try {
          check.judge(machine, policy, other);
        } catch (Verdict.NotKnown e) {
          // What it found before counts.
        }
        for (Result result : other.results()) {
          if (result.outcome() == Outcome.FAIL
              && result.severity() == Severity.ERROR
              && (subject == null || subject.equals(result.subject()))) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
