package io.github.goenv.snapshot.windows;

import java.util.List;

/**
 * Defender's exclusions, as written.
 *
 * @param paths files and folders
 * @param processes processes
 * @param extensions file name extensions
 */
public record Exclusions(List<String> paths, List<String> processes, List<String> extensions) {}
