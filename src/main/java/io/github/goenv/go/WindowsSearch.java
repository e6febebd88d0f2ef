package io.github.goenv.go;

import io.github.goenv.go.Candidate.Place;
import io.github.goenv.go.Launch.Launcher;
import io.github.goenv.go.PathEntry.Trait;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The question which file Windows would start.
 *
 * @param name a bare name, as {@code go} or {@code go.exe}
 * @param path the variable PATH; null when it is not set, which is the same as empty
 * @param pathExt the variable PATHEXT; null when it is not set
 * @param workingDirectory of the program that starts the other; absolute
 * @param noCurrentDirectory whether the variable NoDefaultCurrentDirectoryInExePath is set, to
 *     whatever value
 * @param parentDirectory where the executable lies that starts the other, as java.exe
 * @param systemDirectories System32, System and Windows, in this order
 */
public record WindowsSearch(
    String name,
    @Nullable String path,
    @Nullable String pathExt,
    String workingDirectory,
    boolean noCurrentDirectory,
    String parentDirectory,
    List<String> systemDirectories) {

  public WindowsSearch {
    systemDirectories = List.copyOf(systemDirectories);
  }

  private record Spot(Place place, int index, String directory) {}

  ExecutableSearch run(FileView files) {
    List<PathEntry> entries = path == null ? List.of() : PathList.windows(path, workingDirectory);
    List<Spot> currentAndPath = new ArrayList<>();
    List<Spot> onlyPath = new ArrayList<>();
    Spot current = new Spot(Place.CURRENT_DIRECTORY, -1, workingDirectory);
    for (PathEntry entry : entries) {
      if (!entry.is(Trait.MALFORMED) && !entry.is(Trait.EMPTY)) {
        onlyPath.add(new Spot(Place.PATH, entry.index(), entry.directory()));
      }
    }
    List<Spot> createProcess = new ArrayList<>();
    createProcess.add(new Spot(Place.PARENT_DIRECTORY, -1, parentDirectory));
    if (!noCurrentDirectory) {
      createProcess.add(current);
      currentAndPath.add(current);
    }
    for (String directory : systemDirectories) {
      createProcess.add(new Spot(Place.SYSTEM_DIRECTORY, -1, directory));
    }
    createProcess.addAll(onlyPath);
    currentAndPath.addAll(onlyPath);

    Map<Launcher, Launch> launches = new EnumMap<>(Launcher.class);
    launches.put(
        Launcher.CREATE_PROCESS,
        launch(first(createProcess, WindowsNames.createProcess(name), files), entries));
    launches.put(
        Launcher.CMD,
        launch(first(currentAndPath, WindowsNames.cmd(name, pathExt), files), entries));
    launches.put(
        Launcher.POWERSHELL,
        launch(
            first(unquoted(onlyPath, entries), WindowsNames.powerShell(name, pathExt), files),
            entries));
    launches.put(
        Launcher.GO_LOOK_PATH,
        goLookPath(current, onlyPath, WindowsNames.go(name, pathExt), entries, files));
    return new ExecutableSearch(entries, all(createProcess, current, files), launches);
  }

  /** os/exec/lp_windows.go. */
  private Launch goLookPath(
      Spot current,
      List<Spot> onlyPath,
      List<String> names,
      List<PathEntry> entries,
      FileView files) {
    Candidate dot = noCurrentDirectory ? null : first(List.of(current), names, files);
    for (Spot spot : onlyPath) {
      Candidate hit = first(List.of(spot), names, files);
      if (hit == null) {
        continue;
      }
      if (dot != null && !files.same(dot.path(), hit.path())) {
        break;
      }
      if (!entries.get(hit.index()).is(Trait.RELATIVE)) {
        return Launch.of(hit, ExecutableSearch.certain(entries, hit));
      }
      dot = dot == null ? hit : dot;
    }
    return dot == null
        ? Launch.of(null, ExecutableSearch.certain(entries, null))
        : new Launch(dot, Launch.Reason.REFUSED, true);
  }

  /** PowerShell splits at every semicolon and keeps quotation marks: nothing lies there. */
  private static List<Spot> unquoted(List<Spot> spots, List<PathEntry> entries) {
    List<Spot> kept = new ArrayList<>();
    for (Spot spot : spots) {
      if (!entries.get(spot.index()).is(Trait.QUOTED)) {
        kept.add(spot);
      }
    }
    return kept;
  }

  private static Launch launch(@Nullable Candidate winner, List<PathEntry> entries) {
    if (winner != null && winner.place() != Place.PATH) {
      return Launch.of(winner, true);
    }
    boolean quoted = winner != null && entries.get(winner.index()).is(Trait.QUOTED);
    return Launch.of(winner, !quoted && ExecutableSearch.certain(entries, winner));
  }

  private static @Nullable Candidate first(List<Spot> spots, List<String> names, FileView files) {
    for (Spot spot : spots) {
      for (String name : names) {
        Candidate candidate = look(spot, name, files);
        if (candidate != null && candidate.entry().startable()) {
          return candidate;
        }
      }
    }
    return null;
  }

  private List<Candidate> all(List<Spot> spots, Spot current, FileView files) {
    List<Spot> everywhere = new ArrayList<>(spots);
    if (noCurrentDirectory) {
      everywhere.add(1, current); // not searched, yet worth knowing
    }
    List<Candidate> found = new ArrayList<>();
    for (Spot spot : everywhere) {
      for (String each : WindowsNames.all(name, pathExt)) {
        Candidate candidate = look(spot, each, files);
        if (candidate != null) {
          found.add(candidate);
        }
      }
    }
    return found;
  }

  private static @Nullable Candidate look(Spot spot, String name, FileView files) {
    String file = WindowsPath.join(spot.directory(), name);
    FileView.Entry entry = files.at(file);
    return entry == FileView.Entry.MISSING
        ? null
        : new Candidate(spot.place(), spot.index(), file, entry);
  }
}
