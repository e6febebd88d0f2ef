package io.github.goenv.report;

import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Text;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one check came to about one thing.
 *
 * @param id the check's stable id, {@code area.problem}
 * @param outcome what it came to
 * @param severity how bad; set for a failure, null otherwise
 * @param subject the thing: a variable, a path; empty when the check speaks of the machine
 * @param message what was found
 * @param reason why nothing could be found, or why it does not apply; null otherwise
 * @param evidence the values that led here
 * @param fixes ways out, best first
 * @param accepted why a failure is accepted, or was until a day that has passed; null otherwise
 * @param cause the id of the finding this one follows from, so that it does not count; null when it
 *     stands for itself
 * @param severityFrom who changed the severity from the catalogue's; null for nobody
 * @param durationMicros time the check took, in microseconds
 */
public record Result(
    String id,
    Outcome outcome,
    @Nullable Severity severity,
    String subject,
    Text message,
    @Nullable Text reason,
    List<Evidence> evidence,
    List<Fix> fixes,
    @Nullable Acceptance accepted,
    @Nullable String cause,
    @Nullable Origin severityFrom,
    long durationMicros) {

  /** One that stands for itself. */
  public Result(
      String id,
      Outcome outcome,
      @Nullable Severity severity,
      String subject,
      Text message,
      @Nullable Text reason,
      List<Evidence> evidence,
      List<Fix> fixes,
      @Nullable Acceptance accepted,
      long durationMicros) {
    this(
        id,
        outcome,
        severity,
        subject,
        message,
        reason,
        evidence,
        fixes,
        accepted,
        null,
        null,
        durationMicros);
  }

  /** The part of the id before the dot. */
  public String area() {
    return areaOf(id);
  }

  /** The part of {@code id} before its first dot. */
  public static String areaOf(String id) {
    int dot = id.indexOf('.');
    return dot < 0 ? id : id.substring(0, dot);
  }

  /** Whether this is a failure that counts: not accepted, and of its own. */
  public boolean counts() {
    return outcome == Outcome.FAIL && cause == null && !isAccepted();
  }

  /** Whether this failure is accepted today. */
  public boolean isAccepted() {
    return accepted != null && accepted.state() != Acceptance.State.EXPIRED;
  }

  /**
   * How bad this is for whoever watches a build; null when nothing is to be told.
   *
   * @param unknowns what an unknown result counts as
   */
  public @Nullable Severity told(Severity unknowns) {
    return switch (outcome) {
      case FAIL -> counts() ? severity : null;
      case UNKNOWN -> cause == null ? unknowns : null;
      // The console shows a crashed check as a warning, whatever unknown ones count as.
      case CRASHED -> unknowns == Severity.ERROR ? Severity.ERROR : Severity.WARNING;
      case PASS, NOT_APPLICABLE, DISABLED -> null;
    };
  }

  /** Why this failure was accepted until a day that has passed; null otherwise. */
  public @Nullable Acceptance expired() {
    return isAccepted() ? null : accepted;
  }

  /** Why this failure is accepted for a few days more; null otherwise. */
  public @Nullable Acceptance ending() {
    return accepted != null && accepted.state() == Acceptance.State.ENDS ? accepted : null;
  }

  /** This result with what was decided about its failure. */
  public Result accept(Acceptance acceptance) {
    return with(acceptance, cause, severityFrom, durationMicros);
  }

  /** This result as what follows from the finding of {@code id}. */
  public Result followsFrom(String id) {
    return with(accepted, id, severityFrom, durationMicros);
  }

  /** This result with a severity that {@code origin} gave it. */
  public Result severityFrom(Origin origin) {
    return with(accepted, cause, origin, durationMicros);
  }

  /** This result with the time its check took, in microseconds. */
  public Result took(long micros) {
    return with(accepted, cause, severityFrom, micros);
  }

  private Result with(
      @Nullable Acceptance acceptance,
      @Nullable String from,
      @Nullable Origin severed,
      long micros) {
    return new Result(
        id,
        outcome,
        severity,
        subject,
        message,
        reason,
        evidence,
        fixes,
        acceptance,
        from,
        severed,
        micros);
  }

  /**
   * The same finding has the same fingerprint on every machine of a kind: it is made of the id and
   * the subject, without regard to case and to the direction of slashes. 16 hexadecimal digits,
   * FNV-1a of 64 bits: nothing is to be kept secret, and the JDK's SHA-256 costs a short run 10 ms.
   *
   * @param redaction takes the user's name and home out of the subject first
   */
  public String fingerprint(Redaction redaction) {
    String normal = redaction.apply(subject).toLowerCase(Locale.ROOT).replace('\\', '/');
    return hash(id + "\n" + normal);
  }

  /** The hash that fingerprints are made by, as 16 hexadecimal digits. */
  public static String hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      hash = (hash ^ (c & 0xFF)) * 0x100000001b3L;
      hash = (hash ^ (c >> 8)) * 0x100000001b3L;
    }
    String hex = Long.toHexString(hash);
    return "0".repeat(16 - hex.length()) + hex;
  }
}
