package io.github.goenv.gobuild;

import io.github.goenv.go.GoModText;
import io.github.goenv.go.GoTarget;
import io.github.goenv.go.QuotedWords;
import io.github.goenv.gobuild.plan.BuildPlan;
import io.github.goenv.gobuild.plan.BuildRequest;
import io.github.goenv.gobuild.plan.ListedPackages;
import io.github.goenv.gobuild.plan.Program;
import io.github.goenv.gobuild.plan.ProgramChoice;
import io.github.goenv.gobuild.plan.Programs;
import io.github.goenv.process.CannotStart;
import io.github.goenv.toolchain.BadCommand;
import io.github.goenv.toolchain.GoProblems;
import io.github.goenv.toolchain.GoProcess;
import io.github.goenv.toolchain.GoRun;
import io.github.goenv.toolchain.GoSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds which programs go will write into a directory: {@code go list -find} says so (10 ms, for 50
 * modules 60), and of modules of which each is built as a whole their go.mod. A module that is no
 * program then has no link in the action graph.
 */
final class ProgramNames {
  private final GoProcess go;
  private final GoSettings settings;
  private final Path staging;
  private final boolean modules;

  /**
   * @param settings what is set for go
   * @param staging a directory of ours for programs that go may not give their names
   * @param modules whether each program is a module of its own, and go records what it links
   */
  ProgramNames(GoProcess go, GoSettings settings, Path staging, boolean modules) {
    this.go = go;
    this.settings = settings;
    this.staging = staging;
    this.modules = modules;
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
      List<String> lines = asked && modules ? written(plan, request) : null;
      lines = asked && lines == null ? list(plan) : lines;
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

  /** What go would list, by go.mod; null where that does not tell. */
  private static @Nullable List<String> written(BuildPlan plan, BuildRequest request) {
    List<String> lines = new ArrayList<>();
    for (ProgramChoice each : request.programs()) {
      try {
        Path file = plan.directory().resolve(each.importPath()).resolve("go.mod");
        String module = GoModText.of(Files.readString(file)).module();
        if (module == null) {
          return null;
        }
        lines.add("main\t" + module);
      } catch (IOException | InvalidPathException e) {
        return null;
      }
    }
    return lines;
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
