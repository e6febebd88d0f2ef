package io.github.goenv.app.timings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * When a build counts as slower than an earlier one.
 *
 * @param most how much longer is accepted, as typed ({@code 20%}); null when nobody asks
 * @param fails whether a slower build fails
 * @param before file of the earlier build, or {@code none}; null for the newest like it, never
 *     empty
 */
public record SlowerRequest(@Nullable String most, boolean fails, @Nullable String before) {
  /** Whether {@code before} asks for no earlier build at all. */
  public static boolean isNone(@Nullable String before) {
    return "none".equalsIgnoreCase(before);
  }

  /** Whether no earlier build is asked for. */
  public boolean isNone() {
    return isNone(before);
  }

  /** The file of the earlier build; null where none is named. */
  public @Nullable Path file() {
    return before == null || isNone() ? null : Path.of(before);
  }
}
