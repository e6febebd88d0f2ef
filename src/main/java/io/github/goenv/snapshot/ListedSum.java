package io.github.goenv.snapshot;

/**
 * A line of a go.sum.
 *
 * @param file the go.sum
 * @param hash what it has, {@code h1:…}
 */
public record ListedSum(String file, String hash) {}
