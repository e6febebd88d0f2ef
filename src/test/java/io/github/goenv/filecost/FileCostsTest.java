package io.github.goenv.filecost;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.snapshot.FileCost;
import io.github.goenv.snapshot.FileCost.Times;
import io.github.goenv.snapshot.Place;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slow and fast directories by a clock of their own; and real ones that a killed JVM leaves. */
@StartsPrograms
class FileCostsTest {
  private static final long MS = 1_000_000;
  @TempDir Path root;

  /** Directories in which the n-th file takes so long, and a clock that nothing else moves. */
  private static final class Slow implements FilePort {
    private final Map<String, LongUnaryOperator> costs = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private final List<Path> cleaned = new ArrayList<>();
    private int open;
    private long now;

    Slow directory(String path, LongUnaryOperator nanos) {
      costs.put(Path.of(path).toString(), nanos);
      return this;
    }

    @Override
    public void clean(Path parent) {
      cleaned.add(parent);
    }

    @Override
    public Work open(Path parent) throws IOException {
      LongUnaryOperator nanos = costs.get(parent.toString());
      if (nanos == null) {
        throw new java.nio.file.AccessDeniedException(parent.toString());
      }
      open++;
      return new Work() {
        @Override
        public void file(int number) {
          order.add(parent.toString());
          now += nanos.applyAsLong(number);
        }

        @Override
        public void close() {
          open--;
        }
      };
    }

    List<FileCost> run(List<Path> others, Place... places) throws InterruptedException {
      return new FileCosts(this, () -> now).run(List.of(places), () -> others).orNull();
    }
  }

  @Test
  void aSlowDirectoryIsToldFromItsNeighbours() throws Exception {
    Slow port =
        new Slow()
            .directory("/cache", number -> 12 * MS)
            .directory("/tmp", number -> MS / 10)
            .directory("/src", number -> MS / 10 * (1 + number % 4));

    List<FileCost> costs =
        port.run(
            List.of(),
            place("GOCACHE", "/cache"),
            place("GOTMPDIR", "/tmp"),
            place("GOROOT", "/go"),
            place("project", "/src"));

    assertThat(costs).extracting(FileCost::place).containsExactly("GOCACHE", "GOTMPDIR", "project");
    Times fastest = FileCost.fastest(costs);
    assertThat(times(costs, "GOCACHE").medianNs()).isEqualTo(12 * MS);
    assertThat(times(costs, "GOCACHE").slow(fastest)).isTrue();
    assertThat(times(costs, "GOTMPDIR").slow(fastest)).isFalse();
    assertThat(times(costs, "project").slow(fastest)).isFalse();
    assertThat(times(costs, "project")).isEqualTo(new Times(40, MS / 5, MS / 10 * 4));
    assertThat(port.open).isZero();
  }

  /** So that what else the machine does is in all of them. */
  @Test
  void theyTakeTurns() throws Exception {
    Slow port = new Slow().directory("/a", number -> MS).directory("/b", number -> MS);

    port.run(List.of(), place("GOCACHE", "/a"), place("GOTMPDIR", "/b"));

    assertThat(port.order.subList(0, 4))
        .containsExactly(path("/a"), path("/b"), path("/a"), path("/b"));
  }

  @ParameterizedTest
  @CsvSource({"9, false", "40, true"})
  void otherVolumesAreMeasuredOnlyWhereOneIsSlow(int tenths, boolean measured) throws Exception {
    Slow port =
        new Slow()
            .directory("/cache", number -> MS / 10 * tenths)
            .directory("/tmp", number -> MS / 10)
            .directory("/data", number -> MS / 10);
    List<Path> others = List.of(Path.of("/closed"), Path.of("/data"));

    List<FileCost> costs = port.run(others, place("GOCACHE", "/cache"), place("GOTMPDIR", "/tmp"));

    assertThat(costs)
        .extracting(FileCost::place)
        .containsExactlyElementsOf(
            measured ? List.of("GOCACHE", "GOTMPDIR", "volume") : List.of("GOCACHE", "GOTMPDIR"));
    // What an earlier run has left there goes in every case.
    assertThat(port.cleaned).containsExactlyElementsOf(others);
  }

  /** With five directories and three volumes, however slow each is, as long as a file ends. */
  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4", "5"})
  void allOfItTakesLessThanASecond(long seed) throws Exception {
    Random random = new Random(seed);
    for (int turn = 0; turn < 200; turn++) {
      Slow port = new Slow();
      List<Place> places = new ArrayList<>();
      List<Path> others = new ArrayList<>();
      for (String name : List.of("GOCACHE", "GOTMPDIR", "GOMODCACHE", "project", "output")) {
        long most = 1L + random.nextInt(random.nextBoolean() ? 1_000_000 : 30_000_000);
        port.directory("/" + name, number -> 1 + (number * 7919L + most) % most);
        places.add(place(name, "/" + name));
      }
      for (String name : List.of("/x", "/y", "/z")) {
        long most = 1L + random.nextInt(30_000_000);
        port.directory(name, number -> most);
        others.add(Path.of(name));
      }

      List<FileCost> costs = port.run(others, places.toArray(new Place[0]));

      assertThat(port.now).isLessThan(1_000 * MS);
      assertThat(port.open).isZero();
      assertThat(costs).filteredOn(each -> !(each.times() instanceof Fact.Known)).isEmpty();
    }
  }

  @Test
  void aVerySlowOneHasFewFilesAndLeavesTheOthersTheirs() throws Exception {
    Slow port =
        new Slow().directory("/cache", number -> 130 * MS).directory("/tmp", number -> MS / 5);

    List<FileCost> costs =
        port.run(List.of(), place("GOCACHE", "/cache"), place("GOTMPDIR", "/tmp"));

    assertThat(times(costs, "GOCACHE")).isEqualTo(new Times(2, 130 * MS, 130 * MS));
    assertThat(times(costs, "GOTMPDIR").files()).isEqualTo(40);
  }

  @Test
  void whatCannotBeWrittenIsUnknownAndWhatIsMissingIsAbsent() throws Exception {
    Slow port = new Slow().directory("/tmp", number -> MS);

    List<FileCost> costs =
        port.run(
            List.of(),
            place("GOMODCACHE", "/closed"),
            place("GOTMPDIR", "/tmp"),
            place("output", "/tmp/target", Place.Kind.MISSING),
            place("GOCACHE", "/dev/null", Place.Kind.DEVICE));

    assertThat(costs)
        .filteredOn(each -> each.place().equals("GOMODCACHE"))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.times()).isInstanceOf(Fact.Unknown.class);
              assertThat(each.toString()).contains("av.scan-cost.not-written", "access denied");
            });
    assertThat(costs)
        .filteredOn(each -> each.place().equals("output"))
        .extracting(FileCost::times)
        .hasOnlyElementsOfType(Fact.Absent.class);
    assertThat(costs)
        .filteredOn(each -> each.place().equals("GOCACHE"))
        .extracting(FileCost::times)
        .hasOnlyElementsOfType(Fact.Unknown.class);
  }

  /** Without a pom the output directory is the project. */
  @Test
  void oneDirectoryOfTwoNamesIsMeasuredOnce() throws Exception {
    Slow port = new Slow().directory("/src", number -> MS);

    assertThat(port.run(List.of(), place("project", "/src"), place("output", "/src"))).hasSize(1);
  }

  @Test
  void realDirectoriesAreAsTheyWere() throws Exception {
    Path cache = Files.createDirectory(root.resolve("cache größe"));
    Files.writeString(cache.resolve("kept"), "x");

    List<FileCost> costs =
        new FileCosts()
            .run(List.of(place("GOCACHE", cache.toString())), () -> List.of(root))
            .orNull();

    assertThat(costs.get(0).times()).isInstanceOf(Fact.Known.class);
    assertThat(times(costs, "GOCACHE").medianNs()).isPositive();
    assertThat(all()).containsExactlyInAnyOrder(root, cache, cache.resolve("kept"));
  }

  /** A JVM that is ended in the middle, as by kill -9, cannot clean up; the next run does. */
  @Test
  void whatAKilledRunLeftIsGoneAfterTheNext() throws Exception {
    Path cache = Files.createDirectory(root.resolve("cache"));
    Path volume = Files.createDirectory(root.resolve("volume"));
    Process jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                Endless.class.getName(),
                cache.toString(),
                volume.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(jvm.inputReader().readLine()).isEqualTo("at work");
    jvm.destroyForcibly();
    assertThat(jvm.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(left()).as("left by the killed one").hasSize(2);

    new FileCosts().run(List.of(place("GOCACHE", cache.toString())), () -> List.of(volume));

    assertThat(left()).isEmpty();
    assertThat(all()).containsExactlyInAnyOrder(root, cache, volume);
  }

  /** Measures until it is killed. */
  static final class Endless {
    private Endless() {}

    public static void main(String[] directories) throws Exception {
      RealFiles files = new RealFiles();
      FilePort.Work first = files.open(Path.of(directories[0]));
      FilePort.Work second = files.open(Path.of(directories[1]));
      for (int number = 0; ; number++) {
        first.file(number);
        second.file(number);
        if (number == 3) {
          System.out.println("at work");
          System.out.flush();
        }
      }
    }
  }

  private List<Path> left() throws IOException {
    return all().stream()
        .filter(each -> each.getFileName().toString().startsWith(RealFiles.PREFIX))
        .toList();
  }

  private List<Path> all() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.toList();
    }
  }

  private static Times times(List<FileCost> costs, String place) {
    return costs.stream()
        .filter(each -> each.place().equals(place))
        .findFirst()
        .orElseThrow()
        .times()
        .orNull();
  }

  private static String path(String unix) {
    return unix.replace('/', File.separatorChar);
  }

  private static Place place(String name, String path) {
    return place(name, path, Place.Kind.DIRECTORY);
  }

  private static Place place(String name, String path, Place.Kind kind) {
    Source source = Source.file(path);
    return new Place(
        name,
        path,
        source,
        kind,
        path,
        Fact.absent(source),
        Fact.absent(source),
        Fact.absent(source),
        Fact.absent(source),
        Fact.absent(source),
        Fact.absent(source),
        Fact.absent(source),
        Fact.absent(source));
  }
}
