package io.github.goenv.timing.defender;

import io.github.goenv.timing.defender.DefenderProgram.Kind;
import io.github.goenv.timing.defender.DefenderUnreadable.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds up the rows of a report by program. */
final class DefenderTally {
  /** Far more than run on a machine while somebody records a build. */
  private static final int MAX_PROGRAMS = 20_000;

  private final Sums processes = new Sums();
  private final Sums scans = new Sums();
  private final DefenderMoments single = new DefenderMoments();
  private final DefenderMoments nested = new DefenderMoments();
  private final DefenderMoments overview = new DefenderMoments();
  private int leftOut;
  private boolean listed;
  private boolean shallow;

  /** There is a list, whether it has rows or not. */
  void listed() {
    listed = true;
  }

  /** A row that is no row. */
  void strange(String text) {
    shallow |= text.startsWith("@{");
    leftOut++;
  }

  /** A row of {@code TopProcesses} or {@code TopScans}, whatever it is. */
  void add(DefenderRow row) {
    boolean scan = row.isScan();
    if (!scan && !row.isProcess()) {
      leftOut++;
      return;
    }
    DefenderPath program = row.program();
    if (!(scan ? scans : processes).add(program, row.scans(), row.nanos())) {
      leftOut++;
    } else if (scan) {
      moment(single, row, program);
    }
  }

  /** A scan that stands below its process, whose sum has it. */
  void nested(DefenderRow row) {
    if (row.isScan()) {
      moment(nested, row, row.program());
    }
  }

  /** When the recording began and ended. */
  void recorded(long startMillis, long endMillis) {
    overview.add(startMillis, endMillis);
  }

  private static void moment(DefenderMoments to, DefenderRow row, DefenderPath program) {
    if (program.kind() == Kind.GO_TOOL || program.kind() == Kind.GO) {
      to.add(row.startMillis(), row.endMillis());
    }
  }

  DefenderReport report() {
    Sums from = processes.rows > 0 ? processes : scans;
    if (from.byProgram.size() > MAX_PROGRAMS) {
      return new DefenderUnreadable(Reason.TOO_LARGE, "more than " + MAX_PROGRAMS + " programs");
    }
    if (from.rows == 0 && (leftOut > 0 || !listed)) {
      return shallow
          ? new DefenderUnreadable(Reason.TOO_SHALLOW, "")
          : new DefenderUnreadable(Reason.WRONG_SHAPE, "");
    }
    return new DefenderScans(
        from == processes || from.rows == 0
            ? DefenderScans.Source.PROCESSES
            : DefenderScans.Source.SCANS,
        from.programs(),
        from.rows,
        leftOut,
        from.names,
        single.size() > 0 ? single : nested,
        overview);
  }

  private static final class Sums {
    private final Map<String, Sum> byProgram = new HashMap<>();
    private int rows;
    private boolean names;
    private long scans;
    private long ns;

    /** False when the numbers are none, or so large that their sum is none. */
    boolean add(DefenderPath program, long moreScans, long moreNs) {
      if (moreScans < 0
          || moreNs < 0
          || moreScans > Integer.MAX_VALUE - scans
          || moreNs > Long.MAX_VALUE - ns) {
        return false;
      }
      if (byProgram.size() <= MAX_PROGRAMS) {
        byProgram
            .computeIfAbsent(program.kind() + program.name(), key -> new Sum(program))
            .add(program.folder(), moreScans, moreNs);
      }
      boolean go = program.kind() == Kind.GO_TOOL || program.kind() == Kind.GO;
      names |= go && program.folder().isEmpty();
      scans += moreScans;
      ns += moreNs;
      rows++;
      return true;
    }

    List<DefenderProgram> programs() {
      List<DefenderProgram> programs = new ArrayList<>(byProgram.size());
      for (Sum sum : byProgram.values()) {
        programs.add(
            new DefenderProgram(
                sum.program.kind(), sum.program.name(), sum.scans, sum.ns, sum.folders.size()));
      }
      programs.sort(
          Comparator.comparingLong(DefenderProgram::ns)
              .reversed()
              .thenComparing(DefenderProgram::kind)
              .thenComparing(DefenderProgram::name));
      return programs;
    }
  }

  private static final class Sum {
    private final DefenderPath program;
    private final Set<String> folders = new HashSet<>();
    private long scans;
    private long ns;

    Sum(DefenderPath program) {
      this.program = program;
    }

    void add(String folder, long moreScans, long moreNs) {
      if (folders.size() < MAX_PROGRAMS) {
        folders.add(folder);
      }
      scans += moreScans;
      ns += moreNs;
    }
  }
}
