package io.github.goenv.report.ci;

/**
 * Where the plugin is declared: the line CI systems show findings at, which have none of their own.
 *
 * @param relative the pom relative to the root of the checkout, with {@code /}
 * @param absolute the same file, absolute
 * @param line line of the declaration, from 1
 */
public record Anchor(String relative, String absolute, int line) {}
