package io.github.goenv.report.saved;

/**
 * A value that led to a result.
 *
 * @param name what it is of
 * @param value the value
 * @param source where it came from: a kind of place and, after a colon, which one
 * @param literal whether a home mark ({@code %USERPROFILE%}, {@code ~}) in it was read so, and
 *     stands for nothing that was taken out
 */
public record SavedEvidence(String name, String value, String source, boolean literal) {}
