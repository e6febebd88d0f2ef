package io.github.goenv.timing.page;

import io.github.goenv.page.Html;
import io.github.goenv.text.Text;
import io.github.goenv.timing.Artifact;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReport.Outcome;
import io.github.goenv.timing.BuildReport.StageTime;
import io.github.goenv.timing.DurationText;
import io.github.goenv.timing.Units;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The summary: what was built, how it ended, what it cost, and how well that is known. */
final class SummaryPart {
  /** CPU time under this is mostly the step in which Windows counts it (15.6 ms a process). */
  private static final long LEAST_CPU_NS = 100_000_000L;

  private static final long MIB = 1 << 20;

  private final BuildReport report;
  private final Html html;
  private final PageTexts texts;

  SummaryPart(BuildReport report, Html html, PageTexts texts) {
    this.report = report;
    this.html = html;
    this.texts = texts;
  }

  void write() throws IOException {
    html.raw("<dl class=\"facts\">\n");
    boolean success = report.outcome() == Outcome.SUCCESS;
    term("outcome", success ? "good" : "bad");
    text(success ? "page.outcome.success" : "page.outcome.failure");
    term("wall", "");
    html.text(Units.bound(DurationText.of(report.wallNs())));
    Long cpu = cpu();
    term("cpu", "");
    time(cpu);
    term("busy", "");
    busy(cpu);
    term("packages", "");
    packages();
    term("best", "");
    Long best = report.bestWallNs();
    time(best);
    term("go", "");
    optional(report.goVersion());
    term("started", "");
    String started = report.startedAt().truncatedTo(ChronoUnit.MILLIS).toString();
    html.raw("<time datetime=\"").text(started).raw("\">").text(moment(started)).raw("</time>");
    term("precision", "");
    precision();
    artifacts();
    term("command", "wide");
    command();
    term("settings", "wide");
    settings();
    html.raw("</dd></div>\n</dl>\n");
  }

  /** Begins a fact; the first one closes nothing. */
  private void term(String key, String kind) throws IOException {
    html.raw(key.equals("outcome") ? "" : "</dd></div>\n");
    html.raw(kind.isEmpty() ? "<div><dt>" : "<div class=\"" + kind + "\"><dt>");
    text("page.summary." + key);
    html.raw("</dt><dd>");
  }

  /** CPU time of all programs; null when no stage has any. */
  private @Nullable Long cpu() {
    Long sum = null;
    for (StageTime stage : report.stages()) {
      Long of = stage.cpuNs();
      if (of != null) {
        sum = of + (sum == null ? 0 : sum);
      }
    }
    return sum;
  }

  private void busy(@Nullable Long cpu) throws IOException {
    Integer cpus = report.cpus();
    if (cpu == null || report.wallNs() <= 0) {
      text("page.unknown");
    } else if (cpu < LEAST_CPU_NS) {
      text("page.summary.busy.little");
    } else {
      String busy = DurationText.decimal(cpu, report.wallNs(), 1);
      texts.write(
          cpus == null
              ? Text.of("page.summary.busy.some", "busy", busy)
              : Text.of("page.summary.busy.of", "busy", busy, "cpus", cpus.toString()),
          html);
    }
  }

  private void packages() throws IOException {
    Integer built = report.packagesBuilt();
    Integer cached = report.packagesCached();
    if (built == null || cached == null) {
      text("page.unknown");
      return;
    }
    String kind = "mixed";
    if (report.outcome() == Outcome.SUCCESS && (built == 0 || cached == 0)) {
      kind = built > 0 ? "cold" : cached > 0 ? "warm" : "empty";
    }
    texts.write(
        Text.of("page.packages." + kind, "built", built.toString(), "cached", cached.toString()),
        html);
  }

  private void precision() throws IOException {
    if (report.precision().equals(BuildReport.ACTION)) {
      text("page.precision.action");
    } else if (report.precision().equals(BuildReport.EXACT)) {
      text("page.precision.exact");
    } else {
      html.name(report.precision());
    }
  }

  private void artifacts() throws IOException {
    Artifact one = report.artifact();
    if (one != null) {
      term("size", "");
      size(one.size());
      term("artifact", "wide");
      file(one);
      term("sha256", "wide");
      digest(one.sha256());
      return;
    }
    term("artifact", "wide");
    if (report.artifacts().isEmpty()) {
      text("page.artifact.none");
    }
    boolean first = true;
    for (Artifact each : report.artifacts()) {
      html.raw(first ? "" : "<br>");
      first = false;
      file(each);
      html.raw(", ");
      size(each.size());
      html.raw(", ");
      digest(each.sha256());
    }
  }

  private void size(@Nullable Long size) throws IOException {
    if (size == null) {
      text("page.unknown");
      return;
    }
    String mib = DurationText.decimal(size, MIB, 1);
    texts.write(Text.of("page.artifact.size", "bytes", grouped(size), "mib", mib), html);
  }

  private void file(Artifact artifact) throws IOException {
    html.raw("<code>").name(artifact.path()).raw("</code>");
    String machine = artifact.machine();
    if (machine != null) {
      html.raw(" ").name(machine);
    }
  }

  private void digest(@Nullable String sha256) throws IOException {
    if (sha256 == null) {
      text("page.unknown");
    } else {
      html.raw("<code>").name(sha256).raw("</code>");
    }
  }

  private void command() throws IOException {
    html.raw("<code>");
    boolean first = true;
    for (String word : report.command()) {
      html.raw(first ? "" : " ");
      first = false;
      boolean bare = !word.isEmpty() && word.indexOf(' ') < 0;
      html.name(bare ? word : '"' + word + '"');
    }
    html.raw("</code>");
  }

  private void settings() throws IOException {
    if (report.settings().isEmpty()) {
      text("page.unknown");
      return;
    }
    boolean first = true;
    for (Map.Entry<String, String> setting : report.settings().entrySet()) {
      html.raw(first ? "" : " ");
      first = false;
      html.raw("<code>").name(setting.getKey() + "=" + setting.getValue()).raw("</code>");
    }
  }

  /** For example {@code 2026-11-23 13:35:28 UTC}. */
  private static String moment(String iso) {
    int end = iso.indexOf('.');
    String whole = iso.substring(0, end < 0 ? iso.length() - 1 : end);
    return whole.replace('T', ' ') + " UTC";
  }

  private void time(@Nullable Long nanos) throws IOException {
    if (nanos == null) {
      text("page.unknown");
    } else {
      html.text(Units.bound(DurationText.of(nanos)));
    }
  }

  private void optional(@Nullable String value) throws IOException {
    if (value == null) {
      text("page.unknown");
    } else {
      html.name(value);
    }
  }

  /** With a thin space between each three digits, as SI has it, in every language. */
  private static String grouped(long number) {
    StringBuilder out = new StringBuilder(Long.toString(number));
    for (int i = out.length() - 3; i > 0; i -= 3) {
      out.insert(i, '\u202F');
    }
    return out.toString();
  }

  private void text(String key) throws IOException {
    texts.write(Text.of(key), html);
  }
}
