package io.github.goenv.timing.graph;

import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.Mode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A graph in which go started no tool, as everything was up to date, and of which only that is
 * kept.
 *
 * @param packages how many packages came from the build cache
 * @param links the programs that go found up to date
 */
public record Idle(int packages, List<Linked> links) implements Timing {
  /** The word for it where others say why there are no times; see {@link BuildReport#idle}. */
  static final String CODE = "idle";

  /** Keeps its own copy of the list. */
  public Idle {
    links = List.copyOf(links);
  }

  /**
   * A program.
   *
   * @param importPath its main package; null where go names none
   * @param buildId what go calls its content; null where go does not tell
   * @param packages how many of the packages from the build cache it is made of
   */
  public record Linked(@Nullable String importPath, @Nullable String buildId, int packages) {}

  /** A program, and the place of the action that links it. */
  record Program(int action, @Nullable String importPath, @Nullable String buildId) {}

  /**
   * What is kept of actions that started no tool.
   *
   * @param packages places of those of packages that came from the build cache
   * @param needs asked where there is more than one program: one alone is made of all packages
   */
  static Idle of(BitSet packages, List<Program> programs, Supplier<ActionNeeds> needs) {
    int all = packages.cardinality();
    ActionNeeds several = programs.size() == 1 ? null : needs.get();
    List<Linked> links = new ArrayList<>(programs.size());
    for (Program each : programs) {
      int own = several == null ? all : several.count(each.action(), packages);
      links.add(new Linked(each.importPath(), each.buildId(), own));
    }
    return new Idle(all, links);
  }

  /** The part of a program; null where there is none, or more than one, with this path. */
  @Nullable Idle of(String importPath) {
    Linked found = null;
    for (Linked each : links) {
      if (importPath.equals(each.importPath())) {
        if (found != null) {
          return null;
        }
        found = each;
      }
    }
    return found == null ? null : new Idle(found.packages(), List.of(found));
  }

  /** What is left of a recording; the same where go ran a tool or did not come to its end. */
  public static Recording of(Recording recording) {
    if (!(recording.graph() instanceof ActionGraph graph)
        || graph.state() != ActionGraph.State.COMPLETE) {
      return recording;
    }
    List<GoAction> actions = graph.actions();
    BitSet packages = new BitSet();
    List<Program> programs = new ArrayList<>();
    for (int i = 0; i < actions.size(); i++) {
      GoAction action = actions.get(i);
      if (!action.tools().isEmpty()) {
        return recording;
      }
      packages.set(i, action.cached() && Mode.isPackageBuild(Mode.name(action.mode())));
      if (action.mode().equals(LinkedPrograms.LINK)) {
        programs.add(new Program(i, action.importPath(), action.buildId()));
      }
    }
    return new Recording(of(packages, programs, () -> ActionNeeds.of(actions)));
  }
}
