package io.github.goenv.app.machine;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Choice;
import io.github.goenv.report.file.ReportFormat;
import io.github.goenv.text.Messages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which files are written.
 *
 * @param typed whether they were named; else they are the usual ones
 */
public record ReportFormats(List<ReportFormat> formats, boolean typed) {

  /**
   * Those of {@code -Dgoenv.reports}. Where nothing is named, they are all that programs read, but
   * not SARIF where findings are annotations of GitHub already: its code scanning would show each
   * once more.
   *
   * @param reports as typed; null for nothing
   * @param systems the CI systems that are told
   * @throws CannotRun when a name is mistyped
   */
  public static ReportFormats of(@Nullable String reports, List<String> systems, Messages texts)
      throws CannotRun {
    List<ReportFormat> formats = new ArrayList<>(ReportFormat.values().length);
    if (reports == null || reports.isBlank()) {
      for (ReportFormat each : ReportFormat.values()) {
        boolean twice = each == ReportFormat.SARIF && systems.contains("github");
        if (each != ReportFormat.HTML && !twice) {
          formats.add(each);
        }
      }
      return new ReportFormats(formats, false);
    }
    String[] words = reports.split(",", -1);
    List<String> allowed = new ArrayList<>();
    for (ReportFormat each : ReportFormat.values()) {
      allowed.add(each.word());
    }
    if (words.length == 1) {
      allowed.add("all");
      allowed.add("none");
    }
    for (String word : words) {
      String named = Choice.of("goenv.reports", word, allowed, texts);
      for (ReportFormat each : ReportFormat.values()) {
        boolean meant = named.equals("all") || named.equals(each.word());
        if (meant && !formats.contains(each)) {
          formats.add(each);
        }
      }
    }
    return new ReportFormats(formats, true);
  }

  /** Whether {@code format} is among them. */
  public boolean has(ReportFormat format) {
    return formats.contains(format);
  }

  /** Whether {@code format} was named. */
  public boolean asksFor(ReportFormat format) {
    return typed && formats.contains(format);
  }
}
