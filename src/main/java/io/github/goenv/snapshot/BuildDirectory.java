package io.github.goenv.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * Where the pom has {@code goenv:build} run.
 *
 * @param directory go's working directory
 * @param goMod the go.mod in it or above, which go uses; null when there is none
 * @param said what go says there without a go.mod; null when it was not asked, because a step of
 *     the build may still make one
 */
public record BuildDirectory(String directory, @Nullable String goMod, @Nullable String said) {}
