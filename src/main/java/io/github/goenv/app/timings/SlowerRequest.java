package io.github.goenv.app.timings;

import org.jspecify.annotations.Nullable;

/**
 * When a build counts as slower than an earlier one.
 *
 * @param most how much longer is accepted, as typed ({@code 20%}); null when nobody asks
 * @param fails whether a slower build fails
 * @param before file of the earlier build, or {@code none}; null for the newest like it
 */
public record SlowerRequest(@Nullable String most, boolean fails, @Nullable String before) {}
