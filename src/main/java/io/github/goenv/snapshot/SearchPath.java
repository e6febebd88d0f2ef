package io.github.goenv.snapshot;

import java.util.ArrayList;
import java.util.List;

/**
 * PATH and what searches for {@code go}, {@code gcc} and {@code git} meet in it.
 *
 * @param workingDirectory the directory a search starts in
 * @param entries the entries of PATH in order
 * @param candidates every file of these names in the working directory and PATH, command by
 *     command, each in the order of the search
 * @param resolutions what each launcher would start for each command
 * @param length characters in PATH
 */
public record SearchPath(
    String workingDirectory,
    List<PathEntry> entries,
    List<Candidate> candidates,
    List<Resolution> resolutions,
    int length) {

  /** The candidates for one command. */
  public List<Candidate> candidates(String command) {
    List<Candidate> own = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.command().equals(command)) {
        own.add(candidate);
      }
    }
    return own;
  }

  /** What each launcher would start for one command. */
  public List<Resolution> resolutions(String command) {
    List<Resolution> own = new ArrayList<>();
    for (Resolution resolution : resolutions) {
      if (resolution.command().equals(command)) {
        own.add(resolution);
      }
    }
    return own;
  }
}
