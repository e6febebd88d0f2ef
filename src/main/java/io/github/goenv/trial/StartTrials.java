package io.github.goenv.trial;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.files.FileErrors;
import io.github.goenv.files.MountTable;
import io.github.goenv.files.WorkDirectory;
import io.github.goenv.process.CannotStart;
import io.github.goenv.process.Captured;
import io.github.goenv.process.Command;
import io.github.goenv.process.Processes;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.StartTrial;
import io.github.goenv.snapshot.StartTrial.Step;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Starts a program that go has just built from each place that builds start programs from: tests
 * and {@code go run} in the directory for temporary files, {@code go tool} in the build cache, what
 * was built in the output directory.
 */
public final class StartTrials {
  private static final Set<String> PLACES = Set.of("GOTMPDIR", "GOCACHE", "output");

  /** What the directory of a trial is called; the rest of its name is its owner. */
  private static final String PREFIX = "goenv-start-";

  private final Path go;
  private final Map<String, String> environment;
  private final Map<String, String> host;
  private final Duration limit;

  /**
   * Trials.
   *
   * @param environment all variables that go and the program get
   * @param host GOOS and GOARCH of this machine
   * @param limit how long one start may take; for the build four times as long
   */
  public StartTrials(
      Path go, Map<String, String> environment, Map<String, String> host, Duration limit) {
    this.go = go;
    this.environment = environment;
    this.host = host;
    this.limit = limit;
  }

  /** Builds the program and starts it from each place; leaves nothing behind. */
  public Fact<List<StartTrial>> run(List<Place> places) throws InterruptedException {
    List<Place> wanted = new ArrayList<>();
    for (Place place : places) {
      if (PLACES.contains(place.name()) && Files.isDirectory(Path.of(place.lookedAt()))) {
        wanted.add(place);
      }
    }
    String problem = "";
    for (Place place : wanted) {
      try (WorkDirectory work = WorkDirectory.create(Path.of(place.lookedAt()), PREFIX)) {
        return started(
            TrialProgram.build(go, work.path(), environment, host, limit.multipliedBy(4)), wanted);
      } catch (IOException e) {
        problem = FileErrors.words(e); // the next place may do
      } catch (TrialProgram.NotBuilt e) {
        return Fact.unknown(
            Text.of("exec.blocked.not-built", "said", String.valueOf(e.getMessage())));
      }
    }
    return Fact.unknown(Text.of("exec.blocked.no-place", "error", problem));
  }

  private Fact<List<StartTrial>> started(Path program, List<Place> places)
      throws InterruptedException {
    List<StartTrial> trials = new ArrayList<>();
    for (Place place : places) {
      trials.add(trial(program, place));
    }
    return Fact.known(trials, Source.of(Source.Kind.API, "go build"));
  }

  private StartTrial trial(Path built, Place place) throws InterruptedException {
    String at = place.lookedAt();
    try (WorkDirectory directory = WorkDirectory.create(Path.of(at), PREFIX)) {
      // As go does it: written under one name, renamed to its own.
      Path written = directory.path().resolve("built.tmp");
      Path program = directory.path().resolve("goenv-started.exe");
      Files.copy(built, written);
      Files.move(written, program);
      return start(program, Files.size(built), place);
    } catch (IOException e) {
      return result(place, Step.NOT_WRITTEN, OptionalInt.empty(), FileErrors.words(e));
    }
  }

  private StartTrial start(Path program, long size, Place place) throws InterruptedException {
    Path directory = Path.of(place.lookedAt());
    if (gone(program, size)) {
      return result(place, Step.VANISHED, OptionalInt.empty(), "");
    }
    try {
      Captured said =
          Processes.capture(
              new Command(List.of(program.toString()), directory, environment, limit), 4096);
      return ended(said, program, size, place);
    } catch (CannotStart e) {
      Step step = gone(program, size) ? Step.VANISHED : Step.NOT_STARTED;
      return result(place, step, e.errorNumber(), e.errorText());
    }
  }

  private static StartTrial ended(Captured said, Path program, long size, Place place) {
    if (said.exit().timedOut()) {
      return result(place, Step.HUNG, OptionalInt.empty(), "");
    }
    int code = said.exit().exitCode();
    if (code != 0 || !said.stderr().contains(TrialProgram.SAYS)) {
      return result(place, Step.ENDED, OptionalInt.of(code), said.stderr().strip());
    }
    return result(place, gone(program, size) ? Step.VANISHED : Step.RAN, OptionalInt.empty(), "");
  }

  /** Whether somebody has taken it away, or emptied it. */
  private static boolean gone(Path program, long size) {
    try {
      return Files.size(program) != size;
    } catch (IOException e) {
      return true;
    }
  }

  private static StartTrial result(Place place, Step step, OptionalInt code, String said) {
    Source source = Source.file(place.lookedAt());
    String closed = step == Step.NOT_STARTED ? noExec(Path.of(place.lookedAt())) : null;
    return new StartTrial(
        place.name(),
        place.lookedAt(),
        step,
        code.isPresent() ? Fact.known(code.getAsInt(), source) : Fact.absent(source),
        closed == null ? Fact.absent(source) : Fact.known(closed, source),
        said);
  }

  /** Where the file system of {@code path} is mounted with noexec; null when it is not. */
  private static @Nullable String noExec(Path path) {
    try {
      MountTable.Mount mount = MountTable.read().holding(path.toRealPath().toString());
      return mount != null && mount.has("noexec") ? mount.point() : null;
    } catch (IOException e) {
      return null; // it is gone
    }
  }
}
