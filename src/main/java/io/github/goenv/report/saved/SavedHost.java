package io.github.goenv.report.saved;

import org.jspecify.annotations.Nullable;

/**
 * The machine a report is of.
 *
 * @param os Go's name of the operating system
 * @param arch Go's name of the architecture
 * @param osVersion the system's own words for its version; empty when it does not say
 * @param ci the CI system it ran in; null outside of one
 */
public record SavedHost(String os, String arch, String osVersion, @Nullable String ci) {}
