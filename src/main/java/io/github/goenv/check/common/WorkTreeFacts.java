package io.github.goenv.check.common;

import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.snapshot.Examined;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.tree.WorkTree;
import io.github.goenv.text.Text;
import java.util.List;

/** What the checks of git's work trees share. */
public final class WorkTreeFacts {
  /** Names that one finding shows. */
  private static final int SHOWN = 5;

  private WorkTreeFacts() {}

  /** The work trees around the modules, one at least; else ends the check. */
  public static List<WorkTree> all(Snapshot machine, Verdict verdict) {
    Text unasked = Text.of("reason.trees-not-asked");
    Examined examined = MachineFacts.examined(machine, verdict, unasked);
    boolean asked =
        examined.trees() instanceof Fact.Absent<List<WorkTree>> absent
            && absent.source().kind() == Source.Kind.API;
    List<WorkTree> trees =
        verdict.need(examined.trees(), asked ? Text.of("reason.no-git") : unasked);
    if (trees.isEmpty()) {
      throw verdict.notApplicable(Text.of("reason.no-repository"));
    }
    return trees;
  }

  /** A setting of git; "-" where it is not set. */
  public static Evidence setting(String name, Fact<String> fact) {
    if (fact instanceof Fact.Known<String> known) {
      return new Evidence(name, known.value(), known.source());
    }
    return fact instanceof Fact.Absent<String> absent
        ? new Evidence(name, "-", absent.source())
        : new Evidence(name, "?", Source.of(Source.Kind.API, "git config"));
  }

  /** The first of them, with the count of the rest. */
  public static String shown(List<String> names) {
    int most = Math.min(SHOWN, names.size());
    String shown = String.join(", ", names.subList(0, most));
    return names.size() > most ? shown + ", ... (+" + (names.size() - most) + ")" : shown;
  }
}
