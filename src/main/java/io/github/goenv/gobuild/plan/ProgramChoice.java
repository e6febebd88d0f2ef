package io.github.goenv.gobuild.plan;

import org.jspecify.annotations.Nullable;

/**
 * One of several programs to build, as typed.
 *
 * @param importPath its main package, as {@code ./cmd/server}
 * @param name its file's name without suffix; null for the one that go gives it
 */
public record ProgramChoice(String importPath, @Nullable String name) {}
