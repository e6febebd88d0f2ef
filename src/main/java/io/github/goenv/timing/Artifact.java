package io.github.goenv.timing;

import org.jspecify.annotations.Nullable;

/**
 * The file a build made.
 *
 * @param path where it is
 * @param size bytes; null when not known
 * @param sha256 64 hexadecimal digits in lower case; null when not known
 * @param machine the processor its header names, for example {@code amd64}; null when not known
 */
public record Artifact(
    String path, @Nullable Long size, @Nullable String sha256, @Nullable String machine) {}
