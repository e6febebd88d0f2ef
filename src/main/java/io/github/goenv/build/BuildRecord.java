package io.github.goenv.build;

import io.github.goenv.files.AtomicFiles;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.timing.Artifact;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReportJson;
import io.github.goenv.timing.BuildReports;
import io.github.goenv.timing.BuildRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report of a build and its file {@code build-<goos>-<goarch>.json}. */
public final class BuildRecord {
  private BuildRecord() {}

  /**
   * The report of a build that ended.
   *
   * @param redaction takes personal data out of paths and arguments
   * @param cpus logical processors go could use; null when not known
   */
  public static BuildReport report(
      BuildResult result, Redaction redaction, @Nullable Integer cpus) {
    List<String> command = new ArrayList<>(result.command().size());
    for (String word : result.command()) {
      command.add(redaction.apply(word));
    }
    BuiltFile built = result.artifact();
    BuildRun run =
        new BuildRun(
            result.plan().target().os(),
            result.plan().target().arch(),
            built == null ? null : built.goVersion(),
            command,
            result.succeeded(),
            result.startedAt(),
            result.exit().elapsed().toNanos(),
            cpus,
            Map.of(),
            built == null ? List.of() : built.modules(),
            built == null ? null : artifact(built, redaction));
    return BuildReports.of(run, result.timing());
  }

  private static Artifact artifact(BuiltFile built, Redaction redaction) {
    return new Artifact(
        redaction.apply(built.path().toString()), built.size(), built.sha256(), built.machine());
  }

  /**
   * Writes a report into a directory.
   *
   * @return the file
   * @throws IOException when it cannot be written; the file is then as before
   */
  public static Path write(BuildReport report, Path directory) throws IOException {
    Path file = directory.resolve("build-" + report.goos() + "-" + report.goarch() + ".json");
    AtomicFiles.write(file, out -> BuildReportJson.write(report, out));
    return file;
  }
}
