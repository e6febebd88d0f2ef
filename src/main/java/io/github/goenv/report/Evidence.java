package io.github.goenv.report;

import io.github.goenv.fact.Source;

/**
 * A value that led to a result, and where it came from.
 *
 * @param name what the value is of: a variable, a path, a file
 * @param value the value as it was read
 * @param source where from
 */
public record Evidence(String name, String value, Source source) {}
