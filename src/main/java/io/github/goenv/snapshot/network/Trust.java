package io.github.goenv.snapshot.network;

import io.github.goenv.fact.Fact;
import java.util.List;

/**
 * By which certificates go trusts the servers it downloads from.
 *
 * @param system where go finds certificates besides the bundles: the first of its usual files or
 *     directories that has one; absent when none has, and where go asks the system itself
 * @param bundles what variables name, in the order SSL_CERT_FILE, SSL_CERT_DIR, GIT_SSL_CAINFO
 */
public record Trust(Fact<String> system, List<CertificateBundle> bundles) {
  /** Keeps its own list. */
  public Trust {
    bundles = List.copyOf(bundles);
  }
}
