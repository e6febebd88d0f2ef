package io.github.goenv.check.path;

import io.github.goenv.check.common.Characters;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.PathEntry;
import io.github.goenv.snapshot.SearchPath;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code path.dead}: entries of PATH in which nothing is ever found, or where what is found depends
 * on the working directory. One finding for all of them.
 */
public final class PathDead implements Check {
  /** Entries shown of a PATH full of them; all are counted. */
  private static final int SHOWN = 10;

  /** An entry, what is wrong with it, and for a repeated one the entry it repeats. */
  private record Dead(PathEntry entry, String problem, int first) {

    /** Worse than useless: it may find another program tomorrow. */
    boolean depends() {
      return problem.equals("relative") || problem.equals("empty");
    }

    Evidence evidence(boolean alone) {
      String note =
          switch (problem) {
            case "duplicate" -> "repeats entry " + first;
            case "characters" -> String.join(", ", Characters.suspicious(entry.text()));
            case "empty", "empty-windows" -> ""; // which its value says
            default -> problem;
          };
      return new Evidence(
          "PATH[" + entry.position() + "]" + (alone || note.isEmpty() ? "" : " (" + note + ")"),
          entry.text(),
          Source.of(Source.Kind.PROCESS, "PATH"));
    }
  }

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    SearchPath path = MachineFacts.path(machine, verdict);
    List<Dead> dead = dead(machine, path);
    if (dead.isEmpty()) {
      return;
    }
    List<Evidence> evidence = new ArrayList<>();
    for (boolean depends : new boolean[] {true, false}) {
      for (Dead each : dead) {
        if (each.depends() == depends && evidence.size() < SHOWN) {
          evidence.add(each.evidence(dead.size() == 1));
        }
      }
    }
    verdict.fail(
        "PATH",
        dead.size() == 1 ? one(dead.get(0)) : several(dead, evidence.size()),
        evidence,
        List.of(Fix.manual(Text.of(dead.size() == 1 ? "path.dead.fix" : "path.dead.fix-several"))));
  }

  private static List<Dead> dead(Snapshot machine, SearchPath path) {
    List<Dead> dead = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (PathEntry entry : path.entries()) {
      String problem = problem(machine, entry);
      Integer first =
          seen.putIfAbsent(MachineFacts.normal(machine, entry.text()), entry.position());
      if (problem == null && first != null) {
        problem = "duplicate";
      }
      if (problem != null) {
        dead.add(new Dead(entry, problem, first == null ? 0 : first));
      }
    }
    return dead;
  }

  private static Text one(Dead dead) {
    String text = dead.entry().text();
    return Text.of(
        "path.dead." + dead.problem(),
        "position",
        String.valueOf(dead.entry().position()),
        "entry",
        text,
        "first",
        String.valueOf(dead.first()),
        "characters",
        String.join(", ", Characters.suspicious(text)));
  }

  private static Text several(List<Dead> dead, int shown) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Dead each : dead) {
      counts.merge(each.problem(), 1, Integer::sum);
    }
    StringBuilder kinds = new StringBuilder();
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      String kind = count.getKey().equals("empty-windows") ? "empty" : count.getKey();
      kinds.append(kinds.length() == 0 ? "" : " ").append("path.dead.kind.").append(kind);
      kinds.append('=').append(count.getValue());
    }
    return Text.of(
        dead.size() > shown ? "path.dead.several-more" : "path.dead.several",
        "count",
        String.valueOf(dead.size()),
        "kinds" + Text.COUNTS,
        kinds.toString(),
        "shown",
        String.valueOf(shown),
        "more",
        String.valueOf(dead.size() - shown));
  }

  private static @Nullable String problem(Snapshot machine, PathEntry entry) {
    boolean suspicious = !Characters.suspicious(entry.text()).isEmpty();
    return switch (entry.kind()) {
      case DIRECTORY -> null;
      case MISSING -> suspicious ? "characters" : "missing";
      case FILE -> "file";
      case RELATIVE -> "relative";
      case EMPTY -> machine.host().windows() ? "empty-windows" : "empty";
      case MALFORMED -> suspicious ? "characters" : "malformed";
      case UNREADABLE -> "unreadable";
    };
  }
}
