package io.github.goenv.timing;

import org.jspecify.annotations.Nullable;

/**
 * A module that packages of a program come from, as the program's build information names it.
 *
 * @param path the module path that import paths begin with
 * @param version its version; null for the main module and for one replaced by a directory
 */
public record BuildModule(String path, @Nullable String version) {}
