package io.github.goenv.coverage;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the counts of a profile are ({@code go help testflag}, {@code -covermode}). */
public enum CoverMode {
  /** 1 when a statement ran, else 0. */
  SET,
  /** How often it ran. */
  COUNT,
  /** The same, exact where goroutines run side by side. */
  ATOMIC;

  /** The mode as go writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The mode of that word; null for none of Go's. */
  public static @Nullable CoverMode of(String word) {
    for (CoverMode each : values()) {
      if (each.word().equals(word)) {
        return each;
      }
    }
    return null;
  }
}
