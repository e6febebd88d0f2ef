package io.github.goenv.snapshot;

/**
 * What one way of starting {@code go} would start.
 *
 * @param launcher who searches: {@code sh}, {@code LookPath}, {@code CreateProcess}, {@code cmd},
 *     {@code PowerShell}
 * @param path the file it would start; absent when it finds none, unknown when that cannot be told
 */
public record Resolution(String launcher, Fact<String> path) {}
