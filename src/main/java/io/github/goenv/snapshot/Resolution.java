package io.github.goenv.snapshot;

import io.github.goenv.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What one way of starting a command would start.
 *
 * @param command the name searched for, as in {@link Candidate#command}
 * @param launcher who searches: {@code sh}, {@code LookPath}, {@code CreateProcess}, {@code cmd},
 *     {@code PowerShell}
 * @param path the file it would start; absent when it starts none, unknown when it could not be
 *     determined
 * @param refused the file it finds by way of the working directory and will not start, as Go's
 *     LookPath does (exec.ErrDot); null for none
 */
public record Resolution(
    String command, String launcher, Fact<String> path, @Nullable String refused) {}
