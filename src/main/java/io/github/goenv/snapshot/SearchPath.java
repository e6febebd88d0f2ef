package io.github.goenv.snapshot;

import java.util.List;

/**
 * PATH and what a search for {@code go} meets in it.
 *
 * @param workingDirectory the directory a search starts in
 * @param entries the entries of PATH in order
 * @param candidates every {@code go} in the working directory and PATH, in order
 * @param resolutions what each launcher would start
 * @param length characters in PATH
 */
public record SearchPath(
    String workingDirectory,
    List<PathEntry> entries,
    List<Candidate> candidates,
    List<Resolution> resolutions,
    int length) {}
