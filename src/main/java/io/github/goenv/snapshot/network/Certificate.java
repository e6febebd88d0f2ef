package io.github.goenv.snapshot.network;

/**
 * What one X.509 certificate says of itself (RFC 5280, 4.1). Its signature is not looked at.
 *
 * @param subject whose it is: the common name, else the organisation
 * @param issuer who signed it, likewise
 * @param notBefore since when it holds, ISO-8601 in UTC to the second
 * @param notAfter until when
 * @param signs whether it may sign others: it is marked as a CA, or too old to have such a mark
 */
public record Certificate(
    String subject, String issuer, String notBefore, String notAfter, boolean signs) {

  /**
   * Whether it holds at a moment.
   *
   * @param moment ISO-8601 in UTC to the second, as {@code Snapshot.takenAt}
   */
  public boolean holdsAt(String moment) {
    return notBefore.compareTo(moment) <= 0 && moment.compareTo(notAfter) <= 0;
  }
}
