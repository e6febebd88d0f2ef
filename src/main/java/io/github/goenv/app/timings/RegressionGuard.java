package io.github.goenv.app.timings;

import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.difference.SnapshotChanges;
import io.github.goenv.snapshot.difference.SnapshotChanges.Change;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import io.github.goenv.timing.BuildComparison;
import io.github.goenv.timing.BuildComparison.Setting;
import io.github.goenv.timing.BuildKind;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.DurationText;
import io.github.goenv.timing.Regression;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what got slower since an earlier build, and what changed on the machine in between. */
public final class RegressionGuard {
  private static final int MOST_PACKAGES = 10;
  private static final int MOST_CHANGES = 20;
  private static final int LONGEST = 80;

  private final BigDecimal most;
  private final Texts texts;

  /**
   * @param most how much longer is allowed, in per cent
   */
  RegressionGuard(BigDecimal most, Texts texts) {
    this.most = most;
    this.texts = texts;
  }

  /**
   * What is to be said; empty when nothing got slower than allowed.
   *
   * @param was the machine at the earlier build; null when it is not known
   * @param is the machine at the later one; null when it is not known
   * @param redaction takes personal data out of both, as one of them was read from a file
   */
  public List<String> lines(
      BuildComparison comparison,
      @Nullable Snapshot was,
      @Nullable Snapshot is,
      Redaction redaction) {
    List<Regression> found = Regression.find(comparison, most);
    List<String> lines = new ArrayList<>();
    if (found.isEmpty()) {
      return lines;
    }
    BuildReport after = comparison.after();
    lines.add(
        text(
            "build.slower",
            "target",
            after.goos() + "/" + after.goarch(),
            "most",
            most.toPlainString(),
            "when",
            when(comparison.before())));
    int packages = 0;
    for (Regression regression : found) {
      if (regression.importPath() == null) {
        lines.add("  " + whole(regression, BuildKind.of(after)));
      } else if (++packages <= MOST_PACKAGES) {
        lines.add("  " + one(regression, regression.importPath()));
      }
    }
    if (packages > MOST_PACKAGES) {
      lines.add("  " + text("build.slower.more", "count", "" + (packages - MOST_PACKAGES)));
    }
    changes(comparison, was, is, redaction, lines);
    return lines;
  }

  /** When a build began, to the second. */
  static String when(BuildReport build) {
    return build.startedAt().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private String whole(Regression of, BuildKind kind) {
    return text(
        "build.slower.whole",
        "kind",
        text(kind.key()),
        "before",
        DurationText.of(of.beforeNs()),
        "after",
        DurationText.of(of.afterNs()),
        "percent",
        String.valueOf(of.percent()));
  }

  private String one(Regression of, String importPath) {
    Long was = of.beforeCpuNs();
    Long is = of.afterCpuNs();
    return text(
        was == null || is == null ? "build.slower.package" : "build.slower.package.cpu",
        "package",
        importPath,
        "before",
        DurationText.of(of.beforeNs()),
        "after",
        DurationText.of(of.afterNs()),
        "percent",
        String.valueOf(of.percent()),
        "cpuBefore",
        was == null ? "" : DurationText.of(was),
        "cpuAfter",
        is == null ? "" : DurationText.of(is));
  }

  private void changes(
      BuildComparison comparison,
      @Nullable Snapshot was,
      @Nullable Snapshot is,
      Redaction redaction,
      List<String> lines) {
    String old = comparison.before().goVersion();
    String now = comparison.after().goVersion();
    if (old != null && now != null && !old.equals(now)) {
      lines.add("  " + change("Go", old, now));
    }
    for (Setting setting : comparison.settings()) {
      lines.add("  " + change(setting.name(), setting.before(), setting.after()));
    }
    if (!comparison.flagsGone().isEmpty() || !comparison.flagsNew().isEmpty()) {
      lines.add(
          "  "
              + change(
                  text("timing.what." + comparison.after().goal()),
                  String.join(" ", comparison.flagsGone()),
                  String.join(" ", comparison.flagsNew())));
    }
    if (was == null || is == null) {
      lines.add("  " + text("build.slower.no-machine"));
      return;
    }
    List<Change> changes = SnapshotChanges.of(was, is, redaction);
    if (changes.isEmpty()) {
      lines.add("  " + text("build.slower.same-machine"));
    }
    for (int i = 0; i < changes.size() && i < MOST_CHANGES; i++) {
      Change change = changes.get(i);
      lines.add("  " + change(change.fact(), change.before(), change.after()));
    }
    if (changes.size() > MOST_CHANGES) {
      lines.add(
          "  " + text("build.slower.more-changes", "count", "" + (changes.size() - MOST_CHANGES)));
    }
  }

  private String change(String name, @Nullable String before, @Nullable String after) {
    return text(
        "build.slower.change", "name", name, "before", shown(before), "after", shown(after));
  }

  private String shown(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return text("build.slower.nothing");
    }
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "...";
  }

  private String text(String key, String... namesAndValues) {
    return Text.of(key, namesAndValues).in(texts);
  }
}
