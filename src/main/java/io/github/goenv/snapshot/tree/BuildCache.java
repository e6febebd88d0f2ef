package io.github.goenv.snapshot.tree;

/**
 * How much is in the build cache.
 *
 * @param path GOCACHE
 * @param bytes the lengths of the files that were counted
 * @param files how many these were
 * @param complete whether all were counted in the time there was
 */
public record BuildCache(String path, long bytes, long files, boolean complete) {}
