package io.github.goenv.fleet;

import io.github.goenv.report.Standing;

/**
 * Something that a check found on a machine, or could not determine.
 *
 * @param id the check; this version of the plugin need not know it
 * @param standing what it comes to
 * @param subject the thing; empty when it is the machine
 * @param message what was found, in English
 * @param fingerprint the same for the same finding on every machine of a kind
 */
public record Found(
    String id, Standing standing, String subject, String message, String fingerprint) {

  /** What makes it the same finding at another time. */
  String key() {
    return fingerprint.isEmpty() ? id + "\n" + subject : fingerprint;
  }
}
