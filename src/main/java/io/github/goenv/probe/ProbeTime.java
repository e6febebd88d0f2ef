package io.github.goenv.probe;

/**
 * How long one probe took.
 *
 * @param name the probe; for a file its path
 * @param start milliseconds from the beginning of the reading until it began, having all it needs;
 *     -1 when it never did
 * @param duration milliseconds it took; -1 when it had not ended
 */
public record ProbeTime(String name, long start, long duration) {}
