package io.github.goenv.snapshot.tree;

import java.util.List;

/**
 * How git has written lines of files.
 *
 * @param looked files that git tracks and that were looked at
 * @param converted those that end their lines by CRLF in the work tree, and by LF in the
 *     repository, without an attribute that demands it; below the top of the work tree, separated
 *     by {@code /}
 */
public record LineEnds(int looked, List<String> converted) {}
