package io.github.goenv.timing.defender;

import io.github.goenv.timing.BuildReport;
import java.util.List;

/** The scans of a report by program. */
public final class DefenderScans implements DefenderReport {
  private final Source source;
  private final List<DefenderProgram> programs;
  private final int rows;
  private final int leftOut;
  private final boolean namesOnly;
  private final DefenderMoments moments;
  private final DefenderMoments recorded;

  DefenderScans(
      Source source,
      List<DefenderProgram> programs,
      int rows,
      int leftOut,
      boolean namesOnly,
      DefenderMoments moments,
      DefenderMoments recorded) {
    this.source = source;
    this.programs = List.copyOf(programs);
    this.rows = rows;
    this.leftOut = leftOut;
    this.namesOnly = namesOnly;
    this.moments = moments;
    this.recorded = recorded;
  }

  /** Where the numbers come from. */
  public enum Source {
    /**
     * From {@code TopProcesses}: complete for each program path in it; programs with the least scan
     * time may not be in it.
     */
    PROCESSES,
    /** Added up from {@code TopScans}, the longest scans alone: each sum is a lower bound. */
    SCANS
  }

  @Override
  public BuildReport join(BuildReport build) {
    return new DefenderJoin(this, build).join();
  }

  /** Where the numbers come from. */
  public Source source() {
    return source;
  }

  /** The programs, that with the most scan time first. */
  public List<DefenderProgram> programs() {
    return programs;
  }

  /** How many rows were added up. */
  public int rows() {
    return rows;
  }

  /** How many rows could not be read; the sums do not have them. */
  public int leftOut() {
    return leftOut;
  }

  /** Whether a program counts as Go's by its name alone, for want of its path. */
  public boolean namesOnly() {
    return namesOnly;
  }

  /** When scans for Go's programs ran, as far as the report lists single ones. */
  DefenderMoments moments() {
    return moments;
  }

  /** When the recording began and ended; empty when the report does not say. */
  DefenderMoments recorded() {
    return recorded;
  }
}
