package io.github.goenv.gobuild;

import io.github.goenv.go.GoTarget;
import io.github.goenv.gobuild.plan.BuildPlan;
import io.github.goenv.gobuild.plan.BuildRequest;
import io.github.goenv.gobuild.plan.Program;
import io.github.goenv.gobuild.plan.Programs;
import io.github.goenv.timing.graph.LinkedPrograms;
import io.github.goenv.timing.graph.RecordingPart;
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
  private final Map<GoTarget, BuildResult> results = new HashMap<>();
  private boolean tried;
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
    BuildResult whole = results.get(mine.target());
    int index = modules.indexOf(mine.directory());
    Programs programs = whole == null ? null : whole.plan().programs();
    if (whole == null || programs == null || index < 0 || mine.intoDirectory()) {
      return null;
    }
    Program program = programs.all().get(index);
    Path built = whole.plan().output().resolve(program.file());
    try {
      BuiltFile file = place(whole, built, mine.output(), program, known);
      return new BuildResult(
          mine,
          whole.command(),
          whole.startedAt(),
          whole.exit(),
          List.of(file),
          RecordingPart.of(whole.timing(), program.importPath()),
          new Together(modules.size(), mine.directory().equals(first)));
    } catch (NoSuchFileException e) {
      return null; // somebody removed it; go will say, or build it
    }
  }

  /** Brings a program to its module, unless the module is known to have it. */
  private static BuiltFile place(
      BuildResult whole, Path from, Path to, Program program, @Nullable KnownPrograms known)
      throws IOException {
    KnownPrograms.Known there = known == null ? null : known.find(to);
    BuiltFile file;
    if (there != null && whole.holds(from, there.file().sha256())) {
      ProgramFiles.touch(from, to);
      file = there.file();
    } else {
      ProgramFiles.place(from, to);
      file = BuiltFile.read(to);
    }
    String id = LinkedPrograms.buildId(whole.timing(), program.importPath());
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
        lines.release();
        for (BuildResult each : lines.results()) {
          Programs programs = each.plan().programs();
          if (programs != null && programs.all().size() == modules.size()) {
            results.put(each.plan().target(), each);
          }
        }
      }
    } catch (BadCommand | IOException e) {
      // Built by itself, the module at fault says what is wrong.
    }
  }
}
