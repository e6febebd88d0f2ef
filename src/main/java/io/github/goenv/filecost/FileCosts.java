package io.github.goenv.filecost;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.files.FileErrors;
import io.github.goenv.snapshot.FileCost;
import io.github.goenv.snapshot.FileCost.Times;
import io.github.goenv.snapshot.Place;
import io.github.goenv.text.Text;
import io.github.goenv.timing.Durations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Measures what a small file costs in each directory of a build, and where one is slow in other
 * local volumes too. The directories take turns, file by file, so that what else the machine does
 * is in all of them alike. All together take less than a second; a slow one is measured with fewer
 * files.
 */
public final class FileCosts {
  /** A directory of the toolchain is left alone: builds do not write there. */
  private static final Set<String> PLACES =
      Set.of("GOCACHE", "GOTMPDIR", "GOMODCACHE", "project", "output");

  private static final int FILES = 40;
  private static final int VOLUMES = 3;
  private static final long PLACES_NS = 600_000_000;
  private static final long VOLUMES_NS = 200_000_000;

  private final FilePort port;
  private final LongSupplier clock;

  /** Measures files of this machine. */
  public FileCosts() {
    this(new RealFiles(), System::nanoTime);
  }

  /** Measures files of a test, by its clock. */
  FileCosts(FilePort port, LongSupplier clock) {
    this.port = port;
    this.clock = clock;
  }

  /** A directory that is being measured. */
  private static final class Bench {
    private final String place;
    private final String directory;
    private final Durations times = new Durations();
    private FilePort.@Nullable Work work;
    private @Nullable IOException problem;
    private long first = -1;
    private long last;
    private long spent;

    Bench(String place, String directory) {
      this.place = place;
      this.directory = directory;
    }
  }

  /**
   * Measures; leaves nothing behind, and removes what a killed measurement has left.
   *
   * @param others directories on other local volumes, asked for at most once
   */
  public Fact<List<FileCost>> run(List<Place> places, Supplier<List<Path>> others)
      throws InterruptedException {
    List<FileCost> costs = new ArrayList<>();
    List<Bench> benches = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Place place : places) {
      if (!PLACES.contains(place.name())) {
        continue;
      }
      if (place.kind() == Place.Kind.DIRECTORY) {
        if (!seen.add(place.lookedAt())) {
          continue; // without a pom the output directory is the project
        }
        benches.add(new Bench(place.name(), place.lookedAt()));
      } else if (place.kind() == Place.Kind.MISSING) {
        costs.add(new FileCost(place.name(), place.path(), Fact.absent(Source.file(place.path()))));
      } else {
        Text reason = Text.of("av.scan-cost.no-directory", "path", place.path());
        costs.add(new FileCost(place.name(), place.path(), Fact.unknown(reason)));
      }
    }
    measure(benches, PLACES_NS);
    costs.addAll(costs(benches));
    List<Path> volumes = others.get();
    for (Path volume : volumes) {
      port.clean(volume);
    }
    if (anySlow(costs)) {
      List<Bench> more = new ArrayList<>();
      for (Path volume : volumes.subList(0, Math.min(VOLUMES, volumes.size()))) {
        more.add(new Bench(FileCost.VOLUME, volume.toString()));
      }
      measure(more, VOLUMES_NS);
      for (FileCost cost : costs(more)) {
        if (cost.times() instanceof Fact.Known<Times>) {
          costs.add(cost); // that another volume cannot be written is nobody's business
        }
      }
    }
    return Fact.known(costs, Source.of(Source.Kind.API, "java.nio.file"));
  }

  private void measure(List<Bench> benches, long budget) throws InterruptedException {
    long end = clock.getAsLong() + budget;
    try {
      for (Bench bench : benches) {
        try {
          bench.work = port.open(Path.of(bench.directory));
        } catch (IOException e) {
          bench.problem = e;
        }
      }
      for (int number = 0; number <= FILES; number++) {
        for (Bench bench : benches) {
          // A slow one leaves time to the others, and none begins what it cannot finish.
          if (bench.spent <= budget / benches.size() && clock.getAsLong() + bench.last <= end) {
            file(bench, number);
          }
          if (Thread.interrupted()) {
            throw new InterruptedException();
          }
        }
      }
    } finally {
      for (Bench bench : benches) {
        if (bench.work != null) {
          bench.work.close();
        }
      }
    }
  }

  private void file(Bench bench, int number) {
    if (bench.work == null || bench.problem != null) {
      return;
    }
    long start = clock.getAsLong();
    try {
      bench.work.file(number);
    } catch (IOException e) {
      bench.problem = e;
      return;
    }
    bench.last = clock.getAsLong() - start;
    bench.spent += bench.last;
    if (bench.first < 0) {
      bench.first = bench.last; // with it the JVM loads classes
    } else {
      bench.times.add(bench.last);
    }
  }

  private static List<FileCost> costs(List<Bench> benches) {
    List<FileCost> costs = new ArrayList<>();
    for (Bench bench : benches) {
      costs.add(new FileCost(bench.place, bench.directory, times(bench)));
    }
    return costs;
  }

  private static Fact<Times> times(Bench bench) {
    if (bench.problem != null) {
      return Fact.unknown(
          Text.of(
              "av.scan-cost.not-written",
              "path",
              bench.directory,
              "error",
              FileErrors.words(bench.problem)));
    }
    if (bench.times.count() == 0) {
      if (bench.first < 0) {
        return Fact.unknown(Text.of("av.scan-cost.no-time", "path", bench.directory));
      }
      bench.times.add(bench.first);
    }
    return Fact.known(
        new Times(bench.times.count(), bench.times.percentile(50), bench.times.percentile(95)),
        Source.file(bench.directory));
  }

  private static boolean anySlow(List<FileCost> costs) {
    Times fastest = FileCost.fastest(costs);
    for (FileCost cost : costs) {
      Times times = cost.times().orNull();
      if (times != null && times.slow(fastest)) {
        return true;
      }
    }
    return false;
  }
}
