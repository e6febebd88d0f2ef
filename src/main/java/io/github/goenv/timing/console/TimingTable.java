package io.github.goenv.timing.console;

import io.github.goenv.text.Texts;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReport.Note;
import io.github.goenv.timing.BuildReport.Outcome;
import io.github.goenv.timing.BuildReport.StageTime;
import io.github.goenv.timing.BuildReport.State;
import io.github.goenv.timing.DurationText;
import io.github.goenv.timing.PackageTimes;
import io.github.goenv.timing.Reason;
import io.github.goenv.timing.Reasons;
import io.github.goenv.timing.TestTimes;
import io.github.goenv.timing.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A build report as lines for a console, at most {@value #WIDTH} cells wide. */
public final class TimingTable {
  private static final int WIDTH = 100;
  private static final int TOP = 5;

  /** The last two are shown when an antivirus told of its scans. */
  private static final String[] COLUMNS = {
    "stage", "count", "total", "mean", "p50", "p95", "max", "cpu", "scans", "scan-time"
  };

  /** CPU time under this is mostly the step in which Windows counts it (15.6 ms a process). */
  private static final long LEAST_CPU_NS = 100_000_000L;

  private final Texts texts;
  private final Glyphs glyphs;

  private TimingTable(Texts texts, boolean unicode) {
    this.texts = texts;
    this.glyphs = unicode ? Glyphs.UNICODE : Glyphs.ASCII;
  }

  /**
   * The lines for a report.
   *
   * @param report what to show
   * @param unicode whether the console shows more than ASCII
   * @param texts where words come from
   */
  public static List<String> lines(BuildReport report, boolean unicode, Texts texts) {
    return new TimingTable(texts, unicode).lines(report);
  }

  private List<String> lines(BuildReport report) {
    List<String> lines = new ArrayList<>();
    if (report.timing().state() == State.MISSING) {
      wrap(lines, "", report.idle() ? summary(report, texts) : missing(report, texts, glyphs));
      return lines;
    }
    wrap(lines, "", summary(report, texts));
    reasons(report, lines, texts, glyphs);
    if (report.timing().state() == State.PARTIAL) {
      wrap(lines, "  ", texts.text("timing.partial", Map.of()));
    } else if (report.outcome() == Outcome.FAILURE) {
      wrap(lines, "  ", texts.text("timing.failed", Map.of()));
    }
    if (toolNs(report) > 0) {
      lines.addAll(stages(report));
      ChainLine chain = new ChainLine(texts, glyphs);
      lines.addAll(chain.lines(report.criticalPath(), report.wallNs(), WIDTH));
      best(lines, report.bestWallNs());
      if (report.tests() == null) {
        top(lines, report);
      }
    }
    TestTimes tests = report.tests();
    if (tests != null) {
      lines.addAll(TestTable.part(report, tests, texts, glyphs));
    }
    for (Note note : report.notes()) {
      wrap(lines, "  ", texts.text("timing.note." + note.code(), clean(note.args(), glyphs)));
    }
    return lines;
  }

  static void reasons(BuildReport report, List<String> lines, Texts texts, Glyphs glyphs) {
    for (Reason reason : Reasons.of(report)) {
      Map<String, String> args = clean(reason.args(), glyphs);
      args.computeIfPresent("package", (name, path) -> glyphs.name(path));
      String why = texts.text("timing.why." + reason.code(), args);
      wrap(lines, "  ", texts.text("timing.why", Map.of("reason", why)));
    }
  }

  static String missing(BuildReport report, Texts texts, Glyphs glyphs) {
    String reason = report.timing().reason();
    String why = texts.text("timing.reason." + reason, Map.of());
    String detail = report.timing().detail();
    return detail == null
        ? texts.text("timing.missing", Map.of("reason", why))
        : texts.text("timing.missing.at", Map.of("reason", why, "detail", glyphs.clean(detail)));
  }

  static String summary(BuildReport report, Texts texts) {
    Integer built = report.packagesBuilt();
    Integer cached = report.packagesCached();
    String packages =
        texts.text(
            Integer.valueOf(1).equals(built) ? "timing.packages.one" : "timing.packages",
            Map.of("built", String.valueOf(built), "cached", String.valueOf(cached)));
    Map<String, String> args = new HashMap<>();
    args.put("target", report.goos() + "/" + report.goarch());
    args.put("wall", DurationText.of(report.wallNs()));
    args.put("packages", packages);
    String key = report.tests() == null ? "timing.summary" : "timing.summary." + report.goal();
    String busy = busy(report);
    if (busy == null) {
      return texts.text(key, args);
    }
    args.put("busy", busy);
    args.put("cpus", String.valueOf(report.cpus()));
    return texts.text(key + ".busy", args);
  }

  /** How many cores the tools kept busy on average, null when that cannot be said. */
  private static @Nullable String busy(BuildReport report) {
    long cpu = 0;
    for (StageTime stage : report.stages()) {
      Long of = stage.cpuNs();
      cpu += of == null ? 0 : of;
    }
    Integer cpus = report.cpus();
    if (cpus == null || cpu < LEAST_CPU_NS || report.wallNs() <= 0) {
      return null;
    }
    return DurationText.decimal(cpu / 1_000, Math.max(10, report.wallNs() / 1_000), 1);
  }

  private List<String> stages(BuildReport report) {
    boolean scans = false;
    for (StageTime stage : report.stages()) {
      scans |= stage.scans() != null;
    }
    Columns columns = new Columns();
    String[] heads = new String[scans ? COLUMNS.length : COLUMNS.length - 2];
    for (int i = 0; i < heads.length; i++) {
      heads[i] = texts.text("timing.column." + COLUMNS[i], Map.of());
    }
    columns.row(heads);
    for (StageTime stage : report.stages()) {
      String[] cells = {
        glyphs.clean(stage.stage()),
        Integer.toString(stage.count()),
        time(stage.totalNs()),
        DurationText.of(stage.meanNs()),
        DurationText.of(stage.p50Ns()),
        DurationText.of(stage.p95Ns()),
        DurationText.of(stage.maxNs()),
        time(stage.cpuNs()),
        stage.scans() == null ? "-" : String.valueOf(stage.scans()),
        time(stage.scanNs())
      };
      columns.row(Arrays.copyOf(cells, heads.length));
    }
    return columns.lines("  ");
  }

  private static String time(@Nullable Long nanos) {
    return nanos == null ? "-" : DurationText.of(nanos);
  }

  private void top(List<String> lines, BuildReport report) {
    StringBuilder names = new StringBuilder();
    int shown = 0;
    for (PackageTimes of : PackageTimes.of(report)) {
      if (shown == TOP || of.toolNs() == 0) {
        break;
      }
      names.append(shown++ == 0 ? "" : ", ");
      names.append(glyphs.name(of.importPath())).append(Units.BOUND).append(both(of));
    }
    wrap(lines, "  ", texts.text("timing.top", Map.of("packages", names.toString())));
  }

  /** Tool time, and CPU time beside it: what waited is seen at once. */
  private String both(PackageTimes of) {
    String time = DurationText.of(of.toolNs());
    Long cpu = of.cpuNs();
    return cpu == null
        ? time
        : texts.text("timing.cpu", Map.of("time", time, "cpu", DurationText.of(cpu)));
  }

  private void best(List<String> lines, @Nullable Long bestWallNs) {
    if (bestWallNs != null) {
      wrap(lines, "  ", texts.text("timing.best", Map.of("best", DurationText.of(bestWallNs))));
    }
  }

  private static Map<String, String> clean(Map<String, String> args, Glyphs glyphs) {
    Map<String, String> cleaned = new HashMap<>();
    for (Map.Entry<String, String> arg : args.entrySet()) {
      cleaned.put(arg.getKey(), glyphs.clean(arg.getValue()));
    }
    return cleaned;
  }

  private static void wrap(List<String> lines, String indent, String text) {
    Wrap.into(lines, indent, text, WIDTH);
  }

  private static long toolNs(BuildReport report) {
    long sum = 0;
    for (StageTime stage : report.stages()) {
      Long total = stage.totalNs();
      sum += stage.ofTools() && total != null ? total : 0;
    }
    return sum;
  }
}
