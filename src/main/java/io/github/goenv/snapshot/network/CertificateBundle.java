package io.github.goenv.snapshot.network;

import java.util.List;

/**
 * A file or directory of certificates that a variable names.
 *
 * @param variable {@code SSL_CERT_FILE}, {@code SSL_CERT_DIR} or {@code GIT_SSL_CAINFO}
 * @param path what it names; of several directories one
 * @param kind what is there
 * @param problem why it could not be read; empty when it could
 * @param certificates how many certificates go finds in it
 * @param broken how many more begin like one and are none, which go silently skips
 * @param current how many of the certificates hold when they are read
 * @param notable those that do not hold then or may not sign others, at most {@value #MOST}
 */
public record CertificateBundle(
    String variable,
    String path,
    Kind kind,
    String problem,
    int certificates,
    int broken,
    int current,
    List<Certificate> notable) {

  /** How many notable certificates are kept. */
  public static final int MOST = 20;

  /** What is at a path. */
  public enum Kind {
    /** A file. */
    FILE,
    /** A directory. */
    DIRECTORY,
    /** Nothing. */
    MISSING,
    /** Something that could not be read. */
    UNREADABLE
  }

  /** Keeps its own list. */
  public CertificateBundle {
    notable = List.copyOf(notable);
  }
}
