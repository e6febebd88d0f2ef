package io.github.goenv.timing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.timing.BuildReport.ActionTime;
import io.github.goenv.timing.BuildReport.Outcome;
import io.github.goenv.timing.BuildReport.StageTime;
import io.github.goenv.timing.BuildReport.State;
import io.github.goenv.timing.BuildReport.TimingStatus;
import io.github.goenv.timing.graph.Fixtures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of real builds, and of constructed ones on both sides of each threshold. */
public class ReasonsTest {
  /** Recorded on two cores that did other work too, most of it when that of Go 1.27 was. */
  @ParameterizedTest
  @CsvSource({
    "go1.21-hello-cold, cold alone.std",
    "go1.26-hello-cold, cold alone.std",
    "go1.27-hello-cold, cold waiting alone.std",
    "go1.26-modules-cold, cold waiting alone.std",
    "go1.26-hello-exact, cold alone.std",
    "go1.26-cgo-cold, ''",
    "go1.26-hello-warm, ''",
  })
  void recordedBuilds(String name, String codes) {
    assertThat(codes(Fixtures.report(name, true))).isEqualTo(codes);
  }

  @Test
  void aBuildThatDidNotComeToItsEndIsNotExplained() {
    BuildReport whole = Fixtures.report("go1.26-hello-cold", true);
    assertThat(Reasons.of(whole)).isNotEmpty();
    Build build = new Build();
    build.action("build", "a", 0, 9_000, 9_000, 100);
    assertThat(codes(build.report(10_000))).isNotEmpty();
    build.state = State.PARTIAL;
    assertThat(codes(build.report(10_000))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // wall, cores, tools, CPU: as many milliseconds, of two actions side by side
    "10000, 2, 9000, 300, waiting",
    "10000, 2, 9000, 3500, waiting",
    "10000, 16, 9000, 4400, waiting",
    "10000, 16, 9000, 4600, ''", // 51 per cent
    "10000, 1, 9000, 3000, ''", // 67 per cent of the one core: they waited for each other
    "1900, 2, 1900, 10, ''", // nobody asks
    "2000, 2, 2000, 10, waiting",
    "60000, 2, 9000, 300, ''", // 15 per cent of the wall time
  })
  void toolsThatWaited(long wall, int cpus, long tools, long cpu, String codes) {
    Build build = new Build();
    build.cpus = cpus;
    build.action("build", "a", wall - tools, wall, tools, cpu);
    build.action("build", "b", wall - tools, wall, tools, cpu);
    assertThat(codes(build.report(wall))).isEqualTo(codes);
  }

  @Test
  void programsWhoseCpuTimeMayNotBeCountedSayNothing() {
    for (String stage : List.of("cc", "cgo+cc+compile", "link", "other")) {
      Build build = new Build();
      build.stage = stage;
      build.action("build", "a", 0, 9_000, 9_000, 10);
      build.action("build", "b", 0, 9_000, 9_000, 10);
      assertThat(codes(build.report(10_000))).as(stage).isEmpty();
    }
    Build unknown = new Build();
    unknown.cpuKnown = false;
    unknown.action("build", "a", 0, 9_000, 9_000, 10);
    unknown.action("build", "b", 0, 9_000, 9_000, 10);
    assertThat(codes(unknown.report(10_000))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // packages compiled, from the cache, go's words
    "61, 0, build, cold",
    "61, 9, build, cold.most",
    "61, 16, build, ''", // 21 per cent from the cache
    "19, 0, build, ''",
    "61, 0, build -a, forced",
  })
  void aCacheThatDidNotHelp(int built, int cached, String words, String codes) {
    Build build = new Build();
    build.built = built;
    build.cached = cached;
    build.words = List.of(words.split(" "));
    build.action("build", "fmt", 0, 5_000, 5_000, 4_500);
    build.action("build", "example.com/a", 0, 5_000, 5_000, 4_500);
    BuildReport report = build.report(10_000);
    assertThat(codes(report)).isEqualTo(codes);
    if (!codes.isEmpty()) {
      assertThat(Reasons.of(report).get(0).args()).containsEntry("std", "1");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "go build -o x ., link",
    "go build -ldflags=-s -buildid= -o x ., link",
    "'go,build,-ldflags=-s -buildid=,.', link.no-id",
    "'go,build,-ldflags=-buildid= -s,.', link.no-id",
    "'go,build,-ldflags=-buildid=x,.', link",
  })
  void linking(String words, String code) {
    Build build = new Build();
    build.words = List.of(words.split(words.contains(",") ? "," : " "));
    build.action("build", "a", 0, 7_000, 7_000, 7_000);
    build.action("build", "b", 0, 7_000, 7_000, 7_000);
    build.stage = "link";
    build.action("link", "a", 7_000, 9_000, 2_000, 1_900);
    build.action("link", "b", 7_500, 9_500, 2_000, 1_900);
    assertThat(codes(build.report(10_000))).isEqualTo(code);
    assertThat(Reasons.of(build.report(10_000)).get(0).args())
        .containsEntry("time", "2.50 s") // of the clock, not 4
        .containsEntry("percent", "25");
    assertThat(codes(build.report(13_000))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "example.com/big, 2, 0, alone",
    "runtime, 2, 0, alone.std",
    "example.com/big, 1, 0, ''", // with one core each is alone
    "example.com/big, 2, 3000, ''", // another one could have run, but for a worker
  })
  void onePackageThatEverythingWaitsFor(String path, int cpus, long queue, String codes) {
    Build build = new Build();
    build.cpus = cpus;
    build.action("build", path, 0, 4_000, 4_000, 3_900);
    build.action("build", "b", 0, 1_000, 1_000, 900);
    build.queue = queue;
    build.action("build", "c", 4_000, 6_000, 2_000, 1_900);
    build.queue = 0;
    build.action("build", "d", 4_000, 6_000, 2_000, 1_900);
    BuildReport report = build.report(6_000);
    assertThat(codes(report)).isEqualTo(codes);
    if (!codes.isEmpty()) {
      assertThat(Reasons.of(report).get(0).args())
          .containsEntry("package", path)
          .containsEntry("time", "3.00 s")
          .containsEntry("percent", "50");
    }
  }

  @ParameterizedTest
  @CsvSource({
    // best, CPU of each of two actions on two cores, in 10 s
    "6000, 9000, cores",
    "7100, 9000, ''",
    "6000, 7900, ''",
  })
  void tooFewCores(long best, long cpu, String codes) {
    Build build = new Build();
    build.best = best;
    build.action("build", "a", 0, 10_000, 10_000, cpu);
    build.action("build", "b", 0, 10_000, 10_000, cpu);
    assertThat(codes(build.report(10_000))).isEqualTo(codes);
  }

  @ParameterizedTest
  @CsvSource({
    // first action, loading, modules downloaded
    "4000, 500, 3, download",
    "4000, 500, 0, before",
    "4000, 3500, 0, load",
    "6000, 2500, 2, download load",
    "900, 100, 3, ''",
    "4000, -1, 0, ''", // without a trace nobody knows
    "11000, 500, 0, ''", // later than the end: another clock
  })
  void beforeTheFirstAction(long first, long load, int modules, String codes) {
    Build build = new Build();
    build.action("build", "a", first, first + 100, 100, 100);
    if (load >= 0) {
      build.stage("load", 1, load);
    }
    if (modules > 0) {
      build.stage("download", modules, 1_200);
    }
    assertThat(codes(build.report(10_000))).isEqualTo(codes);
  }

  @Test
  void atMostThreeTheOneOfMostTimeFirst() {
    Build build = new Build();
    build.built = 50;
    build.cached = 0;
    build.stage("load", 1, 500);
    build.stage("download", 4, 3_000);
    build.action("build", "a", 6_000, 16_000, 10_000, 500);
    build.stage = "link";
    build.action("link", "a", 16_000, 22_000, 6_000, 5_000);
    List<Reason> reasons = Reasons.of(build.report(22_000));
    assertThat(reasons).hasSize(3);
    assertThat(reasons).isSortedAccordingTo((one, other) -> Long.compare(other.ns(), one.ns()));
  }

  /** Builds that bring about every reason. */
  public static List<BuildReport> reports() {
    List<BuildReport> reports = new ArrayList<>();
    for (String words : List.of("go build", "go build -a", "go build -ldflags=-buildid=")) {
      for (int cached : new int[] {0, 3}) {
        Build build = new Build();
        build.words = List.of(words.split(" "));
        build.built = 60;
        build.cached = cached;
        build.action("build", cached == 0 ? "fmt" : "example.com/a", 0, 5_000, 5_000, 4_900);
        build.stage = "link";
        build.action("link", "example.com/a", 5_000, 9_000, 4_000, 3_900);
        reports.add(build.report(9_000));
      }
    }
    for (int modules : new int[] {0, 2}) {
      Build build = new Build();
      build.stage("load", 1, 3_000);
      if (modules > 0) {
        build.stage("download", modules, 3_000);
      }
      build.action("build", "a", 6_000, 9_000, 3_000, 100);
      reports.add(build.report(9_000));
    }
    Build waited = new Build();
    waited.action("build", "a", 0, 9_000, 9_000, 100);
    reports.add(waited.report(9_000));
    Build busy = new Build();
    busy.best = 5_000L;
    busy.action("build", "a", 0, 9_000, 9_000, 8_900);
    busy.action("build", "b", 0, 9_000, 9_000, 8_900);
    reports.add(busy.report(9_000));
    return reports;
  }

  private static String codes(BuildReport report) {
    List<String> codes = new ArrayList<>();
    for (Reason reason : Reasons.of(report)) {
      codes.add(reason.code());
    }
    return String.join(" ", codes);
  }

  /** A build of a few actions; milliseconds. */
  private static final class Build {
    private final List<ActionTime> actions = new ArrayList<>();
    private final List<StageTime> stages = new ArrayList<>();
    private int cpus = 2;
    private Integer built;
    private Integer cached;
    private Long best;
    private List<String> words = List.of("go", "build");
    private String stage = "compile";
    private boolean cpuKnown = true;
    private State state = State.COMPLETE;
    private long queue;

    void action(String mode, String path, long start, long end, long tool, long cpu) {
      actions.add(
          new ActionTime(
              actions.size(),
              mode,
              path,
              stage,
              start * 1_000_000,
              end * 1_000_000,
              tool * 1_000_000,
              cpu * 1_000_000,
              queue * 1_000_000,
              false,
              List.of(),
              "a",
              "a/b",
              null,
              List.of()));
    }

    void stage(String name, int count, long total) {
      long ns = total * 1_000_000;
      stages.add(new StageTime(name, count, ns, ns / count, ns, ns, ns, null, null, null));
    }

    BuildReport report(long wall) {
      List<StageTime> all = new ArrayList<>(stages);
      Set<String> names = new TreeSet<>();
      for (ActionTime action : actions) {
        names.add(action.stage());
      }
      for (String name : names) {
        long total = 0;
        long cpu = 0;
        int count = 0;
        for (ActionTime action : actions) {
          if (name.equals(action.stage())) {
            total += action.toolNs();
            cpu += action.cpuNs();
            count++;
          }
        }
        Long known = cpuKnown ? cpu : null;
        all.add(new StageTime(name, count, total, 1, 1, 1, 1, known, null, null));
      }
      return new BuildReport(
          "linux",
          "amd64",
          "go1.26.8",
          words,
          Outcome.SUCCESS,
          Instant.EPOCH,
          wall * 1_000_000,
          cpus,
          Map.of(),
          BuildReport.ACTION,
          new TimingStatus(state, null, null),
          built,
          cached,
          best == null ? null : best * 1_000_000,
          all,
          actions,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          null);
    }
  }
}
