package io.github.goenv.app.verify;

import io.github.goenv.app.OutcomeFile;
import io.github.goenv.sumdb.http.ProxyFor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be verified.
 *
 * @param version of this plugin
 * @param places where toolchains are
 * @param environment all variables of this process
 * @param online how the network is used; null when it must not be
 * @param download whether a published zip may be fetched where files differ
 * @param cache where tree heads and answers are kept; null for nowhere
 * @param failOn {@code error}, {@code warning} or {@code never}
 * @param unknown what an unknown result counts as, as the parameter {@code goenv.unknown}
 * @param reports where {@code verify.json} goes; null for nowhere
 * @param redact whether personal data is taken out of it
 * @param outcome what this run of Maven has come to
 * @param against what toolchains are compared with
 */
public record VerifyRequest(
    String version,
    Places places,
    Map<String, String> environment,
    @Nullable Online online,
    boolean download,
    @Nullable Path cache,
    String failOn,
    String unknown,
    @Nullable Path reports,
    boolean redact,
    OutcomeFile outcome,
    Against against) {

  /**
   * Where toolchains are.
   *
   * @param roots those that were named; empty for the one that PATH has
   * @param go an executable; null for the first on PATH
   * @param downloaded whether those in the module cache are verified too
   * @param directory what relative paths are relative to
   */
  public record Places(
      List<String> roots, @Nullable String go, boolean downloaded, Path directory) {}

  /**
   * What toolchains are compared with.
   *
   * @param what {@code auto}, {@code database}, {@code lock} or {@code both}
   * @param lock the file of the lock
   * @param keys as the parameter {@code publicKeys}: one of them must have signed it
   * @param full whether every file is read, whatever an index says
   */
  public record Against(String what, Path lock, List<String> keys, boolean full) {}

  /**
   * How the network is used.
   *
   * @param proxies HTTP proxies of Maven's settings
   * @param limit how long an answer may take
   */
  public record Online(ProxyFor proxies, Duration limit) {}
}
