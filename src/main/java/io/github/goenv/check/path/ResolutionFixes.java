package io.github.goenv.check.path;

import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.common.Shell;
import io.github.goenv.check.common.WindowsFixes;
import io.github.goenv.check.common.WindowsVariables;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.PathEntry;
import io.github.goenv.snapshot.Resolution;
import io.github.goenv.snapshot.SearchPath;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A way out for each cause for which launchers start different files. */
final class ResolutionFixes {
  private ResolutionFixes() {}

  /** Those for {@code command}; the general one where no cause is seen. */
  static List<Fix> of(Snapshot machine, SearchPath path, String command, Set<String> winners) {
    List<Fix> fixes = new ArrayList<>();
    boolean here = false;
    for (Candidate candidate : path.candidates(command)) {
      if (candidate.position() <= 0 && concerned(machine, path, candidate, winners)) {
        boolean working = candidate.position() == 0;
        here |= working;
        fixes.add(
            Fix.manual(
                Text.of(
                    working ? "path.resolution.fix-here" : "path.resolution.fix-before",
                    "path",
                    candidate.path())));
      }
    }
    if (here && machine.host().windows()) {
      fixes.add(
          WindowsFixes.storeNew(
              machine,
              Text.of("path.resolution.fix-no-current"),
              "NoDefaultCurrentDirectoryInExePath",
              "1"));
    }
    for (PathEntry entry : path.entries()) {
      entry(machine, path, entry, command, here, fixes);
    }
    pathExt(machine, winners, fixes);
    if (fixes.isEmpty()) {
      fixes.add(Fix.manual(Text.of("path.resolution.fix")));
    }
    return fixes;
  }

  /** Whether a launcher starts the file, or finds it and refuses to. */
  private static boolean concerned(
      Snapshot machine, SearchPath path, Candidate candidate, Set<String> winners) {
    for (String winner : winners) {
      if (!winner.isEmpty() && MachineFacts.samePath(machine, winner, candidate.path())) {
        return true;
      }
    }
    for (Resolution resolution : path.resolutions(candidate.command())) {
      String refused = resolution.refused();
      if (refused != null && MachineFacts.samePath(machine, refused, candidate.path())) {
        return true;
      }
    }
    return false;
  }

  private static void entry(
      Snapshot machine,
      SearchPath path,
      PathEntry entry,
      String command,
      boolean here,
      List<Fix> into) {
    boolean holds = false;
    for (Candidate candidate : path.candidates(command)) {
      holds |= candidate.position() == entry.position();
    }
    String key =
        switch (entry.kind()) {
          case RELATIVE -> holds || here ? "path.resolution.fix-relative" : null;
          case EMPTY ->
              (holds || here) && !machine.host().windows() ? "path.resolution.fix-empty" : null;
          default -> holds && entry.text().indexOf('"') >= 0 ? "path.resolution.fix-quoted" : null;
        };
    if (key != null) {
      into.add(
          Fix.manual(
              Text.of(key, "position", String.valueOf(entry.position()), "entry", entry.text())));
    }
  }

  /** CreateProcess adds .exe to a bare name, cmd and PowerShell what PATHEXT has. */
  private static void pathExt(Snapshot machine, Set<String> winners, List<Fix> into) {
    Variables variables = machine.variables().orNull();
    String list = variables == null ? null : variables.process("PATHEXT");
    if (!machine.host().windows()) {
      return;
    }
    if (list != null && !WindowsVariables.hasKind(list, ".EXE")) {
      Shell shell = Shell.of(machine);
      into.add(
          Fix.command(
                  Text.of("path.resolution.fix-pathext", "value", list),
                  shell.word(),
                  shell.assign("PATHEXT", ".COM;.EXE;.BAT;.CMD;" + list),
                  shell.assign("PATHEXT", list))
              .likely());
      return;
    }
    String program = ending(winners, ".exe");
    String batch = ending(winners, ".bat");
    String script = batch == null ? ending(winners, ".cmd") : batch;
    if (program != null && script != null) {
      into.add(
          Fix.manual(Text.of("path.resolution.fix-script", "program", program, "script", script)));
    }
  }

  private static @Nullable String ending(Set<String> winners, String end) {
    for (String winner : winners) {
      if (winner.toLowerCase(Locale.ROOT).endsWith(end)) {
        return winner;
      }
    }
    return null;
  }
}
