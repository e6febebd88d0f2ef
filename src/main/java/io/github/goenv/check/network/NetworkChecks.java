package io.github.goenv.check.network;

import static io.github.goenv.report.Severity.ERROR;
import static io.github.goenv.report.Severity.WARNING;

import io.github.goenv.check.core.Entries;

/** The checks of certificates and servers. */
public final class NetworkChecks {
  private NetworkChecks() {}

  /** Adds them. */
  public static void add(Entries all) {
    all.any("tls.bundle", ERROR, ERROR, new TlsBundle());
    all.any("tls.reachability", WARNING, ERROR, new TlsReachability());
  }
}
