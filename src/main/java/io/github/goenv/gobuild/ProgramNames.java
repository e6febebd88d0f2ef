package io.github.goenv.gobuild;

import io.github.goenv.go.GoTarget;
import io.github.goenv.go.QuotedWords;
import io.github.goenv.gobuild.plan.BuildPlan;
import io.github.goenv.gobuild.plan.BuildRequest;
import io.github.goenv.gobuild.plan.ListedPackages;
import io.github.goenv.gobuild.plan.Program;
import io.github.goenv.gobuild.plan.Programs;
import io.github.goenv.process.CannotStart;
import io.github.goenv.toolchain.BadCommand;
import io.github.goenv.toolchain.GoProblems;
import io.github.goenv.toolchain.GoProcess;
import io.github.goenv.toolchain.GoRun;
import io.github.goenv.toolchain.GoSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks go which programs it will write into a directory; {@code go list -find} takes 10 ms. */
final class ProgramNames {
  private final GoProcess go;
  private final GoSettings settings;
  private final Path staging;

  /**
   * @param settings what is set for go
   * @param staging a directory of ours for programs that go may not give their names
   */
  ProgramNames(GoProcess go, GoSettings settings, Path staging) {
    this.go = go;
    this.settings = settings;
    this.staging = staging;
  }

  private record Listing(
      List<String> words, Map<String, String> environment, Path directory, GoTarget target)
      implements GoRun {}

  /**
   * The same plans, with their programs. Where go does not tell they stay as they are: the build
   * will say what is wrong.
   *
   * @throws BadCommand when two programs would be one file, or go cannot be started
   */
  List<BuildPlan> in(List<BuildPlan> plans, BuildRequest request)
      throws BadCommand, InterruptedException {
    List<BuildPlan> named = new ArrayList<>(plans.size());
    for (BuildPlan plan : plans) {
      boolean asked = plan.intoDirectory() && request.ofPrograms() && !otherMode(plan);
      List<String> lines = asked ? list(plan) : null;
      List<Program> programs =
          lines == null ? null : ListedPackages.programs(lines, request, plan.target());
      named.add(programs == null ? plan : plan.writing(place(programs, plan.target())));
    }
    return named;
  }

  /** Whether GOFLAGS have go build something else, which has other names. */
  private boolean otherMode(BuildPlan plan) {
    String goflags = settings.of(plan).get("GOFLAGS");
    // Of an open quote go itself will say what is wrong.
    for (String word : QuotedWords.split(goflags == null ? "" : goflags).orElse(List.of())) {
      String flag = word.startsWith("--") ? word.substring(1) : word;
      if (flag.startsWith("-buildmode=") && !BuildRequest.ofPrograms(flag.substring(11))) {
        return true;
      }
    }
    return false;
  }

  private Programs place(List<Program> programs, GoTarget target) {
    boolean renamed = false;
    for (Program each : programs) {
      renamed |= each.renamed();
    }
    Path place = staging.resolve(target.os() + "-" + target.arch());
    return new Programs(programs, renamed ? place : null);
  }

  private @Nullable List<String> list(BuildPlan plan) throws BadCommand, InterruptedException {
    List<String> lines = new ArrayList<>();
    Listing run =
        new Listing(plan.programWords(), plan.environment(), plan.directory(), plan.target());
    try {
      // What it says of what is wrong the build will say too.
      boolean told = go.run(run, lines::add, line -> {}).exitCode() == 0;
      return told ? lines : null;
    } catch (CannotStart e) {
      throw new BadCommand(GoProblems.of(e), e);
    }
  }
}
