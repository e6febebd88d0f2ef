package io.github.goenv.app.timings;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.Personal;
import io.github.goenv.app.policy.PolicyFactory;
import io.github.goenv.app.policy.PolicyRequest;
import io.github.goenv.app.timings.RedactedReports.Pair;
import io.github.goenv.files.FileErrors;
import io.github.goenv.record.BuildFile;
import io.github.goenv.record.RecordStore;
import io.github.goenv.record.RecordStore.Kept;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.page.PageData;
import io.github.goenv.timing.page.SpeedFinding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page and the trace of a build that has just ended.
 *
 * @param version of this plugin
 * @param language of the page: {@code auto}, {@code en} or {@code zh-CN}
 * @param to directory for both
 * @param slower names the earlier build it is compared with
 * @param policy which findings about the machine are shown
 * @param machine the machine as it was checked before; null when it was not
 * @param redaction takes personal data out of what is said of the machine
 */
public record PageOfBuild(
    String version,
    String language,
    Path to,
    SlowerRequest slower,
    PolicyRequest policy,
    @Nullable Snapshot machine,
    Redaction redaction) {

  /** Writes them and says where; a page that cannot be written is a warning. */
  public void write(BuildReport report, RecordStore records, Output output) throws CannotRun {
    List<SpeedFinding> findings = List.of();
    if (machine != null) {
      PolicyFactory factory = new PolicyFactory(output.texts());
      findings = SpeedFindings.of(machine, factory.policy(policy), output.texts(), redaction);
    }
    Redaction all = Personal.redaction(true);
    try {
      BuildReport earlier = earlier(report, records, all, output);
      Pair builds = earlier == null ? null : RedactedReports.alike(earlier, report, all);
      PageData data =
          new PageData(
              builds == null ? report : builds.after(),
              builds == null ? null : builds.before(),
              findings,
              language,
              version);
      Path page = BuildPages.write(to, data);
      output.info("timings.page", "path", page.toString());
    } catch (IOException e) {
      output.warn("build.page.failed", "reason", FileErrors.words(e));
      output.detail(e);
    }
  }

  private @Nullable BuildReport earlier(
      BuildReport report, RecordStore records, Redaction all, Output output) throws IOException {
    Path file = slower.file();
    if (file != null) {
      try {
        BuildReport named = BuildFile.report(file);
        return named.goal().equals(report.goal()) ? named : null;
      } catch (IOException e) {
        output.warn("timings.unusable", "path", file.toString(), "reason", output.reason(e));
        return null;
      }
    }
    Kept kept = slower.isNone() ? null : Regressions.earlier(records, report, all);
    return kept == null ? null : kept.report();
  }
}
