package io.github.goenv.gobuild;

import io.github.goenv.go.GoTarget;
import io.github.goenv.gobuild.plan.BuildPlan;
import io.github.goenv.gobuild.plan.BuildRequest;
import io.github.goenv.gobuild.plan.Program;
import io.github.goenv.gobuild.plan.Programs;
import io.github.goenv.timing.graph.RecordingParts;
import io.github.goenv.toolchain.BadCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One run of go for all modules of a workspace that are built alike; the first module that asks has
 * it done. Where that run fails, or cannot be, each module is built by itself and says why.
 */
public final class SharedBuild {
  private final List<Path> modules;
  private final Path place;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<GoTarget, Run> runs = new HashMap<>();
  private volatile boolean tried;
  private @Nullable Path first;

  /**
   * @param modules the directories in which go would run for each module
   * @param place a directory of ours that is kept, where go finds what is up to date
   */
  public SharedBuild(List<Path> modules, Path place) {
    this.modules = List.copyOf(modules);
    this.place = place;
  }

  /** Runs go once for all. */
  interface Runner {
    /** Whether every target was built; results go to the listener. */
    boolean run(BuildRequest request, Path reports, BuildListener listener)
        throws BadCommand, IOException, InterruptedException;
  }

  /** A run that built the programs of all modules for one target. */
  private record Run(BuildResult result, Programs programs, RecordingParts parts) {}

  /** Whether there is nothing to wait for. */
  boolean done() {
    return tried && !lock.isLocked();
  }

  /**
   * What the run has for a module.
   *
   * @param mine what the module would have built
   * @param known what is known of the module's own program; null for nothing
   * @return null when the module has to be built by itself
   */
  @Nullable BuildResult result(
      BuildPlan mine,
      BuildRequest request,
      BuildListener listener,
      Runner runner,
      @Nullable KnownPrograms known)
      throws IOException, InterruptedException {
    lock.lockInterruptibly();
    try {
      if (!tried) {
        tried = true;
        first = mine.directory();
        run(request, listener, runner);
      }
    } finally {
      lock.unlock();
    }
    Run run = runs.get(mine.target());
    int index = modules.indexOf(mine.directory());
    if (run == null || index < 0 || mine.intoDirectory()) {
      return null;
    }
    Program program = run.programs().all().get(index);
    BuildResult whole = run.result();
    String id = run.parts().buildId(program.importPath());
    if (id == null && whole.plan().timing() != null) {
      return null; // it is no program
    }
    try {
      return new BuildResult(
          mine,
          whole.command(),
          whole.startedAt(),
          whole.exit(),
          List.of(placed(run, program, id, mine.output(), known)),
          run.parts().of(program.importPath()),
          new Together(modules.size(), mine.directory().equals(first)));
    } catch (NoSuchFileException e) {
      return null; // somebody removed it; go will say, or build it
    }
  }

  /** Brings a program to its module, unless the module is known to have it. */
  private static BuiltFile placed(
      Run run, Program program, @Nullable String id, Path to, @Nullable KnownPrograms known)
      throws IOException {
    KnownPrograms.Known there = known == null ? null : known.find(to);
    if (there != null && there.buildId().equals(id)) {
      return there.file();
    }
    ProgramFiles.place(run.result().plan().output().resolve(program.file()), to);
    BuiltFile file = BuiltFile.read(to);
    if (known != null && id != null) {
      known.keep(file, id);
    }
    return file;
  }

  private void run(BuildRequest request, BuildListener listener, Runner runner)
      throws InterruptedException {
    BuildRequest all = request.ofModules(modules, place);
    if (all == null) {
      return;
    }
    SharedLines lines = new SharedLines(listener);
    try {
      Files.createDirectories(place);
      if (runner.run(all, place, lines)) {
        lines.release(listener);
        for (BuildResult each : lines.results()) {
          Programs programs = each.plan().programs();
          if (programs != null && programs.all().size() == modules.size()) {
            runs.put(
                each.plan().target(), new Run(each, programs, new RecordingParts(each.timing())));
          }
        }
      }
    } catch (BadCommand | IOException e) {
      // Built by itself, the module at fault says what is wrong.
    }
  }
}
