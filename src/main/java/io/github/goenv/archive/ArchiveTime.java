package io.github.goenv.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The time of every entry: what is said to be the time of the output, never that of the clock. */
public final class ArchiveTime {
  /** The first that a zip can hold, taken where nobody says another. */
  public static final Instant DEFAULT = Instant.parse("1980-01-01T00:00:00Z");

  /** The last that a zip can hold. */
  private static final Instant LAST = Instant.parse("2107-12-31T23:59:58Z");

  private ArchiveTime() {}

  /**
   * Reads what Maven's {@code project.build.outputTimestamp} may be: a date and time of ISO 8601,
   * or seconds since 1970; a single other character switches it off, as for Maven's own plugins.
   *
   * @param typed null or empty for none
   * @return empty when it is none of these, or outside of what a zip can hold
   */
  public static Optional<Instant> read(@Nullable String typed) {
    String text = typed == null ? "" : typed.strip();
    if (text.isEmpty() || text.length() == 1 && !Character.isDigit(text.charAt(0))) {
      return Optional.of(DEFAULT);
    }
    try {
      Instant time =
          isNumber(text)
              ? Instant.ofEpochSecond(Long.parseLong(text))
              : OffsetDateTime.parse(text).toInstant();
      return time.isBefore(DEFAULT) || time.isAfter(LAST) ? Optional.empty() : Optional.of(time);
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
