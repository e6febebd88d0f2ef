package io.github.goenv.snapshot;

import io.github.goenv.fact.Fact;

/**
 * The machine and the account, as far as checks need them.
 *
 * @param os Go's name of the operating system: {@code windows}, {@code linux}, {@code darwin}, …
 * @param arch Go's name of the architecture this Java runs on: {@code amd64}, {@code arm64}, …
 * @param osVersion the system's own words for its version
 * @param elevated whether this process has administrator (root) rights
 * @param ci the CI system this runs in, by its usual name
 * @param home the home directory of the account; kept for redaction, never written as it is
 */
public record Host(
    String os,
    String arch,
    String osVersion,
    Fact<Boolean> elevated,
    Fact<String> ci,
    Fact<String> home) {

  /** Whether this is Windows. */
  public boolean windows() {
    return os.equals("windows");
  }
}
