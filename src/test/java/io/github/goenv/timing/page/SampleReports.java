package io.github.goenv.timing.page;

import io.github.goenv.timing.Artifact;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReport.ActionTime;
import io.github.goenv.timing.BuildReport.ModuleTime;
import io.github.goenv.timing.BuildReport.Note;
import io.github.goenv.timing.BuildReport.Outcome;
import io.github.goenv.timing.BuildReport.StageTime;
import io.github.goenv.timing.BuildReport.State;
import io.github.goenv.timing.BuildReport.Step;
import io.github.goenv.timing.BuildReport.TimingStatus;
import io.github.goenv.timing.BuildReport.ToolTime;
import io.github.goenv.timing.graph.BuildReports;
import io.github.goenv.timing.graph.BuildRun;
import io.github.goenv.timing.graph.Recording;
import io.github.goenv.timing.graph.TimingFiles;
import io.github.goenv.timing.graph.TimingReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Build reports to render: of recorded builds, of made-up large ones, and hostile ones. */
final class SampleReports {
  private static final long MILLI = 1_000_000;
  private static final Instant START = Instant.parse("2026-11-23T13:00:00Z");

  /** Names that break a page which puts them together carelessly. */
  static final List<String> HOSTILE =
      List.of(
          "</script><script>window.hacked=1</script>",
          "<img src=x onerror=window.hacked=1>",
          "<!--<script>",
          "quote\"'`&amp;&lt;",
          "example.com/\u202egpj.exe\u2066",
          "nul\0bell\u0007escape\u001b[31mdel\u007fc1\u0085",
          "line\u2028separator\u2029",
          "lone\ud800surrogate\ufffe",
          "../../etc/passwd",
          "例え/包/" + "very-long/".repeat(40),
          "javascript:window.hacked=1",
          "{{t page.title}}",
          "__proto__",
          "constructor");

  private SampleReports() {}

  /** The report of a recorded build; {@code name} as in the folder of fixtures. */
  static BuildReport recorded(String name, boolean success) {
    return recorded(name, success, List.of());
  }

  /**
   * The same of a build with further words in its command.
   *
   * @param flags words after {@code go build}
   */
  static BuildReport recorded(String name, boolean success, List<String> flags) {
    try {
      Path graph = Files.createTempFile("graph", ".json");
      try (InputStream file =
          BuildReport.class.getResourceAsStream("/io/github/goenv/timing/" + name + ".json.gz")) {
        Files.write(graph, new GZIPInputStream(file).readAllBytes());
        Recording recording = TimingReader.read(new TimingFiles(graph, null, null));
        return BuildReports.of(
            run(success, BuildReports.of(run(success, null, flags), recording), flags), recording);
      } finally {
        Files.delete(graph);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A run that began 0.2 s before its first action and ended 10 ms after its last. */
  private static BuildRun run(boolean success, BuildReport times, List<String> flags) {
    List<String> command = new ArrayList<>(List.of("/usr/local/go/bin/go", "build"));
    command.addAll(flags);
    command.addAll(List.of("-o", "target/hello", "."));
    Instant started = Instant.parse("2030-01-01T00:00:00Z");
    long wall = 1;
    if (times != null) {
      started = times.startedAt().minusMillis(200);
      for (ActionTime action : times.actions()) {
        wall = Math.max(wall, action.endNs() == null ? 0 : action.endNs() + 210 * MILLI);
      }
    }
    return new BuildRun(
        "linux",
        "amd64",
        "go1.26.8",
        command,
        success,
        started,
        wall,
        2,
        Map.of("CGO_ENABLED", "0", "GOFLAGS", ""),
        List.of(),
        success
            ? List.of(
                new Artifact("target/hello", 2_345_678L, "0123456789abcdef".repeat(4), "amd64"))
            : List.of());
  }

  /** A report without times. */
  static BuildReport missing() {
    return new BuildReport(
        "windows",
        "arm64",
        null,
        List.of("go", "build", "."),
        Outcome.FAILURE,
        START,
        1_234 * MILLI,
        null,
        Map.of(),
        BuildReport.ACTION,
        new TimingStatus(State.MISSING, "cut-off", "$[3].Deps"),
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  /**
   * A made-up report with {@code count} actions on eight workers: one {@code build check cache} and
   * one {@code build} for each package, and a link, each depending on some of those before.
   */
  static BuildReport large(int count, int seed) {
    return new Maker(count, seed, List.of()).report(false);
  }

  /** A small made-up report whose packages, modules, notes and files have hostile names. */
  static BuildReport hostile() {
    return new Maker(4 * HOSTILE.size() + 2, 3, HOSTILE).report(true);
  }

  private static final class Maker {
    private static final int WORKERS = 8;
    private static final String[] STAGES = {
      "compile", "compile", "compile", "compile", "compile+asm", "cgo+cc+compile", "asm", "cover"
    };

    private final int count;
    private final Random random;
    private final List<String> names;
    private final List<ActionTime> actions = new ArrayList<>();
    private final long[] free = new long[WORKERS];

    Maker(int count, int seed, List<String> names) {
      this.count = count;
      this.random = new Random(seed);
      this.names = names;
    }

    BuildReport report(boolean hostile) {
      Arrays.fill(free, 400 * MILLI);
      int packages = (count - 2) / 2;
      long[] ends = new long[count + 1];
      for (int i = 0; i < packages; i++) {
        List<Integer> deps = new ArrayList<>();
        long ready = 400 * MILLI;
        for (int d = Math.min(i, random.nextInt(25)); d > 0; d--) {
          int dep = 2 * (i - 1 - random.nextInt(Math.min(i, 200))) + 1;
          if (!deps.contains(dep)) {
            deps.add(dep);
            ready = Math.max(ready, ends[dep]);
          }
        }
        boolean cached = random.nextInt(9) == 0;
        long check = 20_000L + random.nextInt(200_000);
        add(2 * i, "build check cache", name(i), null, ready, check, 0, deps, cached, ends);
        long tool = cached ? 0 : (long) (MILLI * 4 * Math.exp(random.nextGaussian() + 1));
        String stage = cached ? null : STAGES[random.nextInt(STAGES.length)];
        add(
            2 * i + 1,
            "build",
            name(i),
            stage,
            ends[2 * i],
            tool,
            tool,
            List.of(2 * i),
            cached,
            ends);
      }
      List<Integer> all = new ArrayList<>();
      for (int i = 0; i < packages; i++) {
        all.add(2 * i + 1);
      }
      long last = 0;
      for (long end : ends) {
        last = Math.max(last, end);
      }
      int link = 2 * packages;
      add(
          link,
          "link",
          name(packages - 1),
          "link",
          last,
          900 * MILLI,
          880 * MILLI,
          all,
          false,
          ends);
      last = ends[link];
      add(
          link + 1,
          "link-install",
          name(packages - 1),
          null,
          last,
          MILLI,
          0,
          List.of(link),
          false,
          ends);
      return of(ends[link + 1] + 5 * MILLI, hostile);
    }

    private String name(int i) {
      if (!names.isEmpty()) {
        return names.get(i % names.size()) + (i < names.size() ? "" : "/" + i);
      }
      return i % 3 == 0
          ? "internal/std" + i
          : "example.com/module" + i % 40 + "/pkg/group" + i % 7 + "/package" + i;
    }

    private void add(
        int id,
        String mode,
        String name,
        String stage,
        long ready,
        long length,
        long tool,
        List<Integer> deps,
        boolean cached,
        long[] ends) {
      int worker = 0;
      for (int i = 1; i < WORKERS; i++) {
        worker = free[i] < free[worker] ? i : worker;
      }
      long start = Math.max(ready, free[worker]) + 2_000;
      long end = start + length + 300_000;
      free[worker] = end;
      ends[id] = end;
      long cpu = tool * (70 + random.nextInt(50)) / 100;
      boolean exact = stage != null && tool > 0 && stage.equals("compile+asm");
      List<ToolTime> tools =
          exact
              ? List.of(
                  new ToolTime("compile", 1, tool * 3 / 4, cpu * 3 / 4),
                  new ToolTime("asm", 2, tool / 4, cpu / 4))
              : List.of();
      String hash = String.format("%020x", 31L * id + random.nextInt(3));
      actions.add(
          new ActionTime(
              id,
              mode,
              name,
              stage == null ? "go" : stage,
              start,
              end,
              tool,
              cpu,
              start - ready,
              cached,
              deps,
              hash,
              hash + "/" + hash,
              worker + 1,
              tools));
    }

    private BuildReport of(long wall, boolean hostile) {
      Map<String, List<ActionTime>> byStage = new TreeMap<>();
      Map<String, Long> byModule = new TreeMap<>();
      int built = 0;
      int cached = 0;
      for (ActionTime action : actions) {
        byStage
            .computeIfAbsent(String.valueOf(action.stage()), any -> new ArrayList<>())
            .add(action);
        String path = String.valueOf(action.importPath());
        int cut = path.indexOf("/pkg/");
        byModule.merge(
            cut < 0 ? (hostile ? path : "std") : path.substring(0, cut),
            action.toolNs(),
            Long::sum);
        if (action.mode().equals("build")) {
          built += action.cached() ? 0 : 1;
          cached += action.cached() ? 1 : 0;
        }
      }
      List<StageTime> stages = new ArrayList<>();
      byStage.forEach((stage, of) -> stages.add(stage(stage, of)));
      List<ModuleTime> modules = new ArrayList<>();
      byModule.forEach(
          (path, ns) ->
              modules.add(new ModuleTime(path, path.equals("std") ? null : "v1.2.3", ns, ns / 2)));
      modules.sort((one, other) -> Long.compare(other.toolNs(), one.toolNs()));
      List<Step> chain = new ArrayList<>();
      for (int i = actions.size() - 2;
          i >= 0 && chain.size() < 24;
          i -= Math.max(2, actions.size() / 24 / 2 * 2)) {
        ActionTime action = actions.get(i % 2 == 0 && i + 2 < actions.size() ? i + 1 : i);
        if (action.toolNs() > 0) {
          chain.add(
              0,
              new Step(
                  action.importPath(),
                  String.valueOf(action.stage()),
                  action.toolNs(),
                  action.cpuNs()));
        }
      }
      return new BuildReport(
          "windows",
          "amd64",
          hostile ? HOSTILE.get(0) : "go1.26.8",
          List.of(
              "C:\\Program Files\\Go\\bin\\go.exe",
              "build",
              "-o",
              hostile ? HOSTILE.get(1) : "target\\app.exe",
              "./cmd/app"),
          hostile ? Outcome.FAILURE : Outcome.SUCCESS,
          START,
          wall,
          WORKERS,
          Map.of("GOFLAGS", hostile ? HOSTILE.get(3) : "-trimpath"),
          BuildReport.EXACT,
          hostile
              ? new TimingStatus(State.PARTIAL, "interrupted", null)
              : new TimingStatus(State.COMPLETE, null, null),
          built,
          cached,
          wall * 6 / 10,
          stages,
          actions,
          chain,
          modules,
          artifacts(hostile),
          hostile
              ? List.of(
                  new Note("unknown-mode", Map.of("mode", HOSTILE.get(1), "count", "2")),
                  new Note(HOSTILE.get(0), Map.of()))
              : List.of(new Note("unknown-program", Map.of("count", "3"))),
          null);
    }

    /** Hostile ones are several. */
    private static List<Artifact> artifacts(boolean hostile) {
      Artifact one = new Artifact("target\\app.exe", 54_321_987L, "ab".repeat(32), "amd64");
      return hostile
          ? List.of(new Artifact(HOSTILE.get(0), null, null, "amd64"), one)
          : List.of(one);
    }

    private static StageTime stage(String stage, List<ActionTime> of) {
      boolean go = stage.equals("go");
      long[] times = new long[of.size()];
      long cpu = 0;
      long total = 0;
      for (int i = 0; i < times.length; i++) {
        ActionTime action = of.get(i);
        times[i] = go ? action.endNs() - action.startNs() : action.toolNs();
        cpu += action.cpuNs();
        total += times[i];
      }
      Arrays.sort(times);
      return new StageTime(
          stage,
          times.length,
          total,
          total / times.length,
          times[(times.length - 1) / 2],
          times[(times.length - 1) * 95 / 100],
          times[times.length - 1],
          go ? null : cpu,
          stage.equals("compile") ? 1_234 : null,
          stage.equals("compile") ? total / 7 : null);
    }
  }
}
