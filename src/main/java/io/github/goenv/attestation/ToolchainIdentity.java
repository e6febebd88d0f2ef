package io.github.goenv.attestation;

import org.jspecify.annotations.Nullable;

/**
 * The Go that built something, as far as it is known.
 *
 * @param version as {@code go1.26.8}
 * @param sum {@code h1:} of its files as Go publishes them (module {@code golang.org/toolchain});
 *     null where nobody has computed it
 * @param how by what it was verified, or why it was not, in English
 */
public record ToolchainIdentity(String version, @Nullable String sum, String how) {
  /** What {@link #how} begins with where {@code goenv:verify} has looked; its outcome follows. */
  public static final String VERIFY = "goenv:verify: ";

  /** What follows the outcome where it was compared with a lock. */
  public static final String AGAINST = " against goenv.lock";

  /** What {@link #how} is where nobody has looked. */
  public static final String NOT_ASKED =
      "not verified: its files were not compared with those that Go publishes";

  /** One that nobody has looked at. */
  public static ToolchainIdentity unverified(String version) {
    return new ToolchainIdentity(version, null, NOT_ASKED);
  }
}
