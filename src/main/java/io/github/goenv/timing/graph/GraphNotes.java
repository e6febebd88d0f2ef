package io.github.goenv.timing.graph;

import io.github.goenv.timing.BuildReport.Note;
import io.github.goenv.timing.DurationText;
import io.github.goenv.timing.Mode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects what a reader of the numbers should know. */
final class GraphNotes {
  private static final int MAX_MODES = 20;
  private static final int MAX_MODULES = 8;

  private final Map<String, Integer> unknownModes = new TreeMap<>();
  private int unknownPrograms;
  private int clockMoved;
  private int failed;
  private int skipped;
  private int leftOut;
  private int dangling;
  private boolean impossibleCpu;
  private @Nullable Tracing trace;
  private boolean otherTrace;
  private @Nullable ToolLogging log;
  private @Nullable ToolJoin join;

  void see(GoAction action, String mode, String stage) {
    if (!Mode.isKnown(mode)) {
      Integer before = unknownModes.get(mode);
      unknownModes.put(mode, before == null ? 1 : before + 1);
    }
    if (stage.endsWith("other")) {
      unknownPrograms++;
    }
    if (action.clockMoved()) {
      clockMoved++;
    }
    if (Mode.isPackageBuild(mode) && action.buildId() == null) {
      failed += action.tools().isEmpty() ? 0 : 1;
      skipped += action.tools().isEmpty() ? 1 : 0;
    }
  }

  /**
   * @param other whether the trace is of another build
   */
  void see(@Nullable Tracing trace, boolean other) {
    this.trace = trace;
    otherTrace = other;
  }

  void see(@Nullable ToolLogging log, @Nullable ToolJoin join) {
    this.log = log;
    this.join = join;
  }

  void seeImpossibleCpu() {
    impossibleCpu = true;
  }

  void see(CriticalPath path) {
    leftOut = path.leftOut();
    dangling = path.dangling();
  }

  /** The notes; packages without output are worth one only when the build failed. */
  List<Note> all(boolean success) {
    List<Note> notes = new ArrayList<>();
    if (!success && failed + skipped > 0) {
      notes.add(
          new Note(
              "not-built",
              Map.of("failed", String.valueOf(failed), "skipped", String.valueOf(skipped))));
    }
    int listed = 0;
    for (Map.Entry<String, Integer> mode : unknownModes.entrySet()) {
      if (++listed > MAX_MODES) {
        add(notes, "more-unknown-modes", unknownModes.size() - MAX_MODES);
        break;
      }
      notes.add(
          new Note(
              "unknown-mode",
              Map.of("mode", mode.getKey(), "count", String.valueOf(mode.getValue()))));
    }
    add(notes, "unknown-program", unknownPrograms);
    add(notes, "clock-moved", clockMoved);
    if (impossibleCpu) {
      notes.add(new Note("cpu-impossible", Map.of()));
    }
    add(notes, "circle", leftOut);
    add(notes, "unknown-dependency", dangling);
    trace(notes);
    tools(notes);
    return notes;
  }

  private void trace(List<Note> notes) {
    if (trace instanceof Unreadable unreadable) {
      notes.add(new Note("no-trace", Map.of("reason", unreadable.reason().code())));
    } else if (otherTrace) {
      notes.add(new Note("other-trace", Map.of()));
    } else if (trace instanceof GoTrace known) {
      if (!known.modules().isEmpty()) {
        String count = String.valueOf(known.downloads().size());
        notes.add(new Note("downloaded", Map.of("count", count, "modules", downloads(known))));
      }
      if (known.cutOff()) {
        notes.add(new Note("trace-cut-off", Map.of()));
      }
      add(notes, "trace-strange", known.strange());
    }
  }

  /** The modules that took longest to arrive, each with its time. */
  private static String downloads(GoTrace trace) {
    List<Download> all = new ArrayList<>();
    for (int i = 0; i < trace.modules().size(); i++) {
      all.add(new Download(trace.modules().get(i), trace.downloads().get(i)));
    }
    Collections.sort(all);
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < all.size() && i < MAX_MODULES; i++) {
      names.append(i == 0 ? "" : ", ").append(all.get(i).module).append(' ');
      names.append(DurationText.of(all.get(i).ns));
    }
    return names.append(all.size() > MAX_MODULES ? ", ..." : "").toString();
  }

  private record Download(String module, long ns) implements Comparable<Download> {
    @Override
    public int compareTo(Download other) {
      int byTime = Long.compare(other.ns, ns);
      return byTime != 0 ? byTime : module.compareTo(other.module);
    }
  }

  private void tools(List<Note> notes) {
    if (join == null) {
      return;
    }
    if (log instanceof Unreadable unreadable && join.missing() > 0) {
      notes.add(new Note("no-tool-log", Map.of("reason", unreadable.reason().code())));
    } else {
      add(notes, "tools-missing", join.missing());
    }
    add(notes, "tools-extra", join.unmatched());
    if (log instanceof ToolLog known) {
      add(notes, "tool-log-strange", known.strange());
    }
    add(notes, "cc-by-difference", join.byDifference());
    if (join.helperNs() > 0) {
      notes.add(new Note("helper-time", Map.of("time", DurationText.of(join.helperNs()))));
    }
  }

  private static void add(List<Note> notes, String code, int count) {
    if (count > 0) {
      notes.add(new Note(code, Map.of("count", String.valueOf(count))));
    }
  }
}
