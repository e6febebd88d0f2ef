package io.github.goenv.check;

import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.PathEntry;
import io.github.goenv.snapshot.SearchPath;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Source;
import io.github.goenv.text.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code path.dead}: entries of PATH in which nothing is ever found. */
final class PathDead implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    SearchPath path = Read.path(machine, verdict);
    Map<String, Integer> seen = new HashMap<>();
    for (PathEntry entry : path.entries()) {
      String problem = problem(machine, entry);
      Integer first = seen.putIfAbsent(Read.normal(machine, entry.text()), entry.position());
      if (problem == null && first != null) {
        problem = "duplicate";
      }
      if (problem == null) {
        continue;
      }
      List<String> characters = Characters.suspicious(entry.text());
      verdict.fail(
          entry.text(),
          Text.of(
              "path.dead." + problem,
              "position",
              String.valueOf(entry.position()),
              "entry",
              entry.text(),
              "first",
              String.valueOf(first),
              "characters",
              String.join(", ", characters)),
          List.of(
              new Evidence(
                  "PATH[" + entry.position() + "]",
                  entry.text(),
                  Source.of(Source.Kind.PROCESS, "PATH"))),
          List.of(Fix.manual(Text.of("path.dead.fix"))));
    }
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
