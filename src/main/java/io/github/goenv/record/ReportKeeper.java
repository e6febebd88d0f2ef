package io.github.goenv.record;

import io.github.goenv.files.AtomicFiles;
import io.github.goenv.timing.BuildReport;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Writes the report of each build: {@code build-<goos>-<goarch>.json}, and a record among those of
 * earlier builds. A build that lasts has a record from its first second on, so that one that is
 * killed together with Maven leaves a trace too.
 */
public final class ReportKeeper {
  private final Path directory;
  private final RecordStore records;
  private final MachineBytes machine;
  private @Nullable UnfinishedRecord unfinished;

  /**
   * @param directory for {@code build-<goos>-<goarch>.json}
   * @param machine the machine as it was read before the build
   */
  public ReportKeeper(Path directory, RecordStore records, MachineBytes machine) {
    this.directory = directory;
    this.records = records;
    this.machine = machine;
  }

  /**
   * A build begins.
   *
   * @param report makes the report of a build that has not ended
   */
  public void begin(UnfinishedRecord.Maker report) {
    endUnfinished();
    if (records.keeps()) {
      unfinished = UnfinishedRecord.start(records, machine, report);
    }
  }

  /**
   * A build has ended.
   *
   * @param recorded whether a record is kept
   * @return the file of the report
   * @throws IOException when something could not be written; the rest has been tried
   */
  public Path end(BuildReport report, boolean recorded) throws IOException {
    return end(report, recorded, false);
  }

  /**
   * A build was ended from outside: its record is one of those that displace none of builds that
   * ended by themselves.
   *
   * @see #end(BuildReport, boolean)
   */
  public Path interrupted(BuildReport report, boolean recorded) throws IOException {
    return end(report, recorded, true);
  }

  private Path end(BuildReport report, boolean recorded, boolean interrupted) throws IOException {
    Path early = endUnfinished();
    byte[] json = RecordFile.json(report);
    Path file =
        directory.resolve(report.goal() + "-" + report.goos() + "-" + report.goarch() + ".json");
    IOException failure = null;
    try {
      AtomicFiles.writeBytes(file, out -> out.write(json));
    } catch (IOException e) {
      failure = e;
    }
    try {
      if (recorded) {
        records.write(report, json, machine, interrupted);
      }
    } catch (IOException e) {
      failure = failure == null ? e : failure;
    }
    if (early != null) {
      records.delete(early);
    }
    if (failure != null) {
      throw failure;
    }
    return file;
  }

  /** A build was given up: what is known of it stays. */
  public void close() {
    endUnfinished();
  }

  private @Nullable Path endUnfinished() {
    UnfinishedRecord begun = unfinished;
    unfinished = null;
    return begun == null ? null : begun.end();
  }
}
