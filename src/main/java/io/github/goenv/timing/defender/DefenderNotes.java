package io.github.goenv.timing.defender;

import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReport.Note;
import io.github.goenv.timing.DurationText;
import io.github.goenv.timing.defender.DefenderProgram.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Collects what a reader of scans should know, in the order to be shown. */
final class DefenderNotes {
  /** What the codes of all notes on scans begin with. */
  static final String PREFIX = "scan-";

  private static final int MAX_PROGRAMS = 12;
  private static final int MAX_NAME = 40;

  private final DefenderScans scans;
  private final List<Note> notes = new ArrayList<>();

  DefenderNotes(DefenderScans scans) {
    this.scans = scans;
  }

  List<Note> all() {
    return notes;
  }

  void rows() {
    if (scans.leftOut() > 0) {
      add("scan-rows", "count", scans.leftOut());
    }
  }

  void noGo() {
    add("scan-no-go", "count", scans.programs().size());
  }

  void noStages(Collection<DefenderProgram> of) {
    add("scan-no-stages", "programs", list(of));
  }

  void recordedAtAnotherTime(Collection<DefenderProgram> of) {
    add("scan-other-time", "programs", list(of));
  }

  void allOutside(int listed, Collection<DefenderProgram> of) {
    notes.add(
        new Note(
            "scan-all-outside", Map.of("count", String.valueOf(listed), "programs", list(of))));
  }

  void outside(int outside, int listed) {
    if (outside > 0) {
      notes.add(
          new Note(
              "scan-outside",
              Map.of("count", String.valueOf(outside), "listed", String.valueOf(listed))));
    }
  }

  /** What the numbers are. */
  void meaning() {
    notes.add(new Note("scan-meaning", Map.of()));
    if (scans.source() == DefenderScans.Source.SCANS) {
      add("scan-added-up", "count", scans.rows());
    }
    if (scans.namesOnly()) {
      notes.add(new Note("scan-names-only", Map.of()));
    }
    List<DefenderProgram> several = new ArrayList<>();
    for (DefenderProgram program : scans.programs()) {
      if (program.folders() > 1 && (program.kind() == Kind.GO || program.kind() == Kind.GO_TOOL)) {
        several.add(program);
      }
    }
    if (!several.isEmpty()) {
      add("scan-folders", "programs", list(several));
    }
  }

  void notSplitGo(DefenderProgram go, Collection<String> stages) {
    notes.add(
        new Note(
            "scan-not-split-go",
            Map.of("programs", list(List.of(go)), "stages", String.join(", ", stages))));
  }

  void notSplit(Collection<DefenderProgram> tools, Collection<String> stages, String precision) {
    if (!tools.isEmpty()) {
      notes.add(
          new Note(
              precision.equals(BuildReport.EXACT) ? "scan-not-split" : "scan-not-split-action",
              Map.of("programs", list(tools), "stages", String.join(", ", stages))));
    }
  }

  void notRun(Collection<DefenderProgram> programs) {
    if (!programs.isEmpty()) {
      add("scan-not-run", "programs", list(programs));
    }
  }

  void notListed(List<String> programs) {
    if (!programs.isEmpty()) {
      add("scan-not-listed", "programs", String.join(", ", programs));
    }
  }

  /** Programs that are not Go's. */
  void others() {
    List<DefenderProgram> compilers = new ArrayList<>();
    int others = 0;
    long count = 0;
    long ns = 0;
    for (DefenderProgram program : scans.programs()) {
      switch (program.kind()) {
        case C_COMPILER -> compilers.add(program);
        case OTHER -> {
          others++;
          count += program.scans();
          ns += program.ns();
        }
        case NAMELESS ->
            notes.add(
                new Note(
                    "scan-nameless",
                    Map.of(
                        "scans",
                        String.valueOf(program.scans()),
                        "time",
                        DurationText.of(program.ns()))));
        case GO_TOOL, GO -> {}
      }
    }
    if (!compilers.isEmpty()) {
      add("scan-c-compilers", "programs", list(compilers));
    }
    if (others > 0) {
      notes.add(
          new Note(
              "scan-others",
              Map.of(
                  "count",
                  String.valueOf(others),
                  "scans",
                  String.valueOf(count),
                  "time",
                  DurationText.of(ns))));
    }
  }

  private void add(String code, String name, Object value) {
    notes.add(new Note(code, Map.of(name, String.valueOf(value))));
  }

  /** For example {@code compile 812 (4.10 s), asm 70 (312 ms)}: scans and their time. */
  private static String list(Collection<DefenderProgram> programs) {
    StringBuilder list = new StringBuilder();
    int listed = 0;
    for (DefenderProgram program : programs) {
      list.append(listed == 0 ? "" : ", ");
      if (++listed > MAX_PROGRAMS) {
        return list.append("...").toString();
      }
      String name = program.name();
      list.append(name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name);
      list.append(' ').append(program.scans());
      list.append(" (").append(DurationText.of(program.ns())).append(')');
    }
    return list.toString();
  }
}
