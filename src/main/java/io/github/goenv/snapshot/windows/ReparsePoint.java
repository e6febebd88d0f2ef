package io.github.goenv.snapshot.windows;

import org.jspecify.annotations.Nullable;

/**
 * A reparse point.
 *
 * @param path where it is
 * @param tag its tag, as {@code 0xA0000003}
 * @param kind {@code symlink}, {@code mount-point} (junction or volume mount), {@code
 *     app-exec-link}, {@code cloud}, {@code wsl}, {@code dedup}, {@code other}
 * @param target where it leads, or the program an alias starts; null when its data does not say
 * @param packageName the package of an app execution alias; null for others
 */
public record ReparsePoint(
    String path, String tag, String kind, @Nullable String target, @Nullable String packageName) {}
