package io.github.goenv.text;

import org.jspecify.annotations.Nullable;

/** What somebody has typed, without the space around it. */
public final class Stripped {
  private Stripped() {}

  /** Null for nothing but space. */
  public static @Nullable String orNull(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
