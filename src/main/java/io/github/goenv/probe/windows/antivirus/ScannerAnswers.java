package io.github.goenv.probe.windows.antivirus;

import static java.time.ZoneOffset.UTC;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.windows.api.WmiAnswer;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What WMI answered.
 *
 * @param status of {@link DefenderComputer#CLASS}
 * @param preference of {@link DefenderPreference#CLASS}
 * @param products of {@link SecurityCentre#CLASS}
 * @param asOf when it did, in seconds since 1970, where that was an earlier reading; else null
 */
record ScannerAnswers(
    WmiAnswer.Rows status,
    WmiAnswer.Rows preference,
    WmiAnswer.Rows products,
    @Nullable Long asOf) {

  /**
   * Whether they may be kept for other readings: WMI has answered all, and no answer names a
   * directory or program of somebody.
   */
  boolean keepable() {
    return answered(status)
        && answered(preference)
        && answered(products)
        && preference.rows().stream().noneMatch(DefenderPreference::namesFiles);
  }

  /** A fact made of them, with the time in its source where it is not of now. */
  <T> Fact<T> dated(Fact<T> fact) {
    if (asOf == null) {
      return fact;
    }
    if (fact instanceof Fact.Known<T> known) {
      return Fact.known(known.value(), dated(known.source(), asOf));
    }
    return fact instanceof Fact.Absent<T> absent ? Fact.absent(dated(absent.source(), asOf)) : fact;
  }

  private static Source dated(Source source, long asOf) {
    // Instant.toString would load fifty classes.
    return source.kind() == Source.Kind.WMI
        ? Source.of(
            source.kind(),
            source.detail() + ", as of " + LocalDateTime.ofEpochSecond(asOf, 0, UTC) + "Z")
        : source;
  }

  private static boolean answered(WmiAnswer.Rows rows) {
    return rows.failure() == null || rows.isNotInstalled();
  }
}
