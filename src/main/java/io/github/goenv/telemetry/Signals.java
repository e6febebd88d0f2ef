package io.github.goenv.telemetry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is told of one run of a goal. */
public record Signals(List<Span> spans, List<LogRecord> logs, List<Histogram> metrics) {

  /**
   * A span.
   *
   * @param id 16 hexadecimal digits
   * @param parent that of the span it is a part of; null for the root of a trace
   * @param startNs since 1970, in nanoseconds
   * @param endNs since 1970, in nanoseconds
   * @param error what went wrong; null when nothing did
   */
  public record Span(
      String name,
      String id,
      @Nullable String parent,
      long startNs,
      long endNs,
      Attributes attributes,
      @Nullable String error) {}

  /**
   * A log record.
   *
   * @param timeNs since 1970, in nanoseconds
   * @param severity the number of OpenTelemetry: 9 for INFO, 13 for WARN, 17 for ERROR
   * @param word of the severity
   * @param span the span in which it came about
   */
  public record LogRecord(
      long timeNs, int severity, String word, String body, Attributes attributes, String span) {}

  /**
   * Durations under one name and with the same attributes.
   *
   * @param startNs since when they were measured, since 1970, in nanoseconds
   * @param endNs until when
   * @param seconds each of them
   */
  public record Histogram(
      String name,
      String description,
      long startNs,
      long endNs,
      List<Double> seconds,
      Attributes attributes) {}
}
