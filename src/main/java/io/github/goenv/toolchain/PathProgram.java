package io.github.goenv.toolchain;

import io.github.goenv.go.Candidate;
import io.github.goenv.go.ExecutableSearch;
import io.github.goenv.go.FileView;
import io.github.goenv.go.Launch;
import io.github.goenv.go.RealFileView;
import io.github.goenv.go.StartRefusal;
import io.github.goenv.go.WindowsSearch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The program that PATH has for a name, as Go itself would look for it.
 *
 * @param path the file; null where there is none
 * @param startable whether it would be started
 * @param refusal why it must not be started; null when nothing speaks against it
 * @param entry the entry of PATH it was found by; null where there is none
 */
public record PathProgram(
    @Nullable String path,
    boolean startable,
    @Nullable StartRefusal refusal,
    @Nullable String entry) {

  /**
   * Searches.
   *
   * @param name without suffix
   * @param directory the working directory; on Windows a program in it is not found
   * @param environment holds PATH; on Windows its names are case-insensitive
   */
  public static PathProgram search(
      String name, Path directory, Map<String, String> environment, boolean windows) {
    return search(name, directory, environment, windows, new RealFileView(windows));
  }

  static PathProgram search(
      String name,
      Path directory,
      Map<String, String> environment,
      boolean windows,
      FileView files) {
    String path = GoExecutable.variable(environment, "PATH", windows);
    String here = directory.toAbsolutePath().toString();
    Launch.Launcher launcher = windows ? Launch.Launcher.GO_LOOK_PATH : Launch.Launcher.EXECVP;
    ExecutableSearch search;
    if (windows) {
      String suffixes = GoExecutable.variable(environment, "PATHEXT", true);
      search =
          ExecutableSearch.windows(
              new WindowsSearch(name, path, suffixes, here, true, here, List.of()), files);
    } else {
      search = ExecutableSearch.unix(name, path, here, files);
    }
    Launch launch = search.launches().get(launcher);
    Candidate winner = launch == null ? null : launch.winner();
    if (launch != null && winner != null) {
      StartRefusal refusal = StartRefusal.of(search, winner, files);
      String entry =
          refusal == StartRefusal.RELATIVE ? search.entries().get(winner.index()).text() : null;
      if (refusal != null || launch.reason() != Launch.Reason.REFUSED) {
        return new PathProgram(winner.path(), refusal == null, refusal, entry);
      }
    }
    List<Candidate> candidates = search.candidates();
    return new PathProgram(
        candidates.isEmpty() ? null : candidates.get(0).path(), false, null, null);
  }

  /** The file to start; null where there is none that may be started. */
  public @Nullable Path program() {
    return path != null && startable ? Path.of(path) : null;
  }
}
