package io.github.goenv.snapshot.tree;

/**
 * Two names that git tracks and that differ in case alone, so that only one of them can be on a
 * volume that does not tell case apart.
 *
 * @param first below the top of the work tree, separated by {@code /}
 * @param second the other
 * @param both whether both are in the work tree
 */
public record NamesAlike(String first, String second, boolean both) {}
