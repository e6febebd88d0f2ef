package io.github.goenv.snapshot;

import io.github.goenv.fact.Fact;

/**
 * A tool of a Go installation that every build starts, in {@code GOTOOLDIR}.
 *
 * @param name such as {@code compile}
 * @param path the file
 * @param problem what keeps it from running: {@code missing}, or as in {@link
 *     GoCommand#fileProblem}; absent when nothing is seen
 * @param version the Go it was built by; absent when it does not say
 */
public record Tool(String name, String path, Fact<String> problem, Fact<String> version) {}
