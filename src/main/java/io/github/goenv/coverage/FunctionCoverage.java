package io.github.goenv.coverage;

import org.jspecify.annotations.Nullable;

/**
 * A function and how much of it ran.
 *
 * @param name with the type of a method where its extent is known, as {@code Type.Name}
 * @param line where it begins
 * @param percent go's own word, with its sign
 * @param extent where it lies; null when go's list and the source disagree
 * @param counts its statements; null likewise
 * @param entered how often it was called, 1 for at least once with {@link CoverMode#SET}; null when
 *     not known
 */
public record FunctionCoverage(
    String name,
    int line,
    String percent,
    @Nullable Declared extent,
    @Nullable Counts counts,
    @Nullable Long entered) {}
