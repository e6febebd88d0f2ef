package io.github.goenv.go;

import io.github.goenv.go.Candidate.Place;
import io.github.goenv.go.Launch.Launcher;
import io.github.goenv.go.PathEntry.Trait;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which file each launcher would start for a bare name such as {@code go}: computed, nothing is
 * started.
 *
 * @param entries the PATH
 * @param candidates every file of that name, startable or not, in the order of the search; a file
 *     reached in two ways stands here twice
 * @param launches what each launcher of the system would do
 */
public record ExecutableSearch(
    List<PathEntry> entries, List<Candidate> candidates, Map<Launcher, Launch> launches) {

  public ExecutableSearch {
    entries = List.copyOf(entries);
    candidates = List.copyOf(candidates);
    launches = Collections.unmodifiableMap(new EnumMap<>(launches));
  }

  /**
   * Searches as Unix does.
   *
   * @param path the variable PATH; null when it is not set
   * @param workingDirectory absolute
   */
  public static ExecutableSearch unix(
      String name, @Nullable String path, String workingDirectory, FileView files) {
    List<PathEntry> entries = path == null ? List.of() : PathList.unix(path, workingDirectory);
    List<Candidate> candidates = new ArrayList<>();
    for (PathEntry entry : entries) {
      if (entry.is(Trait.MALFORMED)) {
        continue;
      }
      String directory = entry.directory();
      String file = directory.endsWith("/") ? directory + name : directory + "/" + name;
      FileView.Entry found = files.at(file);
      if (found != FileView.Entry.MISSING) {
        candidates.add(new Candidate(Place.PATH, entry.index(), file, found));
      }
    }
    Candidate winner = firstStartable(candidates);
    boolean certain = certain(entries, winner);
    Map<Launcher, Launch> launches = new EnumMap<>(Launcher.class);
    launches.put(
        Launcher.EXECVP,
        path == null
            ? new Launch(null, Launch.Reason.PATH_NOT_SET, false)
            : Launch.of(winner, certain));
    launches.put(Launcher.GO_LOOK_PATH, goOnUnix(path, entries, winner, certain));
    return new ExecutableSearch(entries, candidates, launches);
  }

  /** Searches as Windows does. */
  public static ExecutableSearch windows(WindowsSearch search, FileView files) {
    return search.run(files);
  }

  /** os/exec/lp_unix.go: the first hit counts, and it must not depend on the working directory. */
  private static Launch goOnUnix(
      @Nullable String path, List<PathEntry> entries, @Nullable Candidate winner, boolean certain) {
    if (path == null || path.isEmpty()) {
      return new Launch(null, Launch.Reason.NOT_FOUND, true); // SplitList("") has no entries
    }
    if (winner != null && entries.get(winner.index()).is(Trait.RELATIVE)) {
      return new Launch(winner, Launch.Reason.REFUSED, certain);
    }
    return Launch.of(winner, certain);
  }

  private static @Nullable Candidate firstStartable(List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      if (candidate.entry().startable()) {
        return candidate;
      }
    }
    return null;
  }

  /** Whether no entry before the winner's hides something Java cannot see. */
  static boolean certain(List<PathEntry> entries, @Nullable Candidate winner) {
    int end = winner == null ? entries.size() : winner.index();
    for (int i = 0; i < end; i++) {
      if (entries.get(i).is(Trait.UNDECODABLE)) {
        return false;
      }
    }
    return true;
  }
}
