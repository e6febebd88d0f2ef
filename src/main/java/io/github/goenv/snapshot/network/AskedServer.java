package io.github.goenv.snapshot.network;

import io.github.goenv.fact.Fact;
import java.util.List;

/**
 * What go got from one server that it was told to download from.
 *
 * @param role what go asks it for
 * @param address as GOPROXY has it, or the checksum database as go's words name it; no credentials
 * @param fallsBack whether go asks the next one after any failure ({@code |}); else only where a
 *     module is not there
 * @param through the HTTP proxy that go uses for it, without credentials; absent for none
 * @param answer how it came out
 * @param status the HTTP status in go's words; 0 for none
 * @param said go's words without credentials; empty when it was content
 * @param seconds how long it had, when it did not answer
 * @param chain the certificates that the server shows, its own first; looked at only where go has
 *     something against them
 */
public record AskedServer(
    Role role,
    String address,
    boolean fallsBack,
    Fact<String> through,
    Answer answer,
    int status,
    String said,
    int seconds,
    Fact<List<Certificate>> chain) {

  /** What go asks a server for. */
  public enum Role {
    /** Modules: an element of GOPROXY. */
    MODULES,
    /** Sums of modules: GOSUMDB. */
    SUMS
  }

  /** How it came out. */
  public enum Answer {
    /** As it should. */
    GOOD,
    /** Go asks nobody there: {@code direct}, {@code off}, a file, a pattern that excludes all. */
    NOT_ASKED,
    /** Go does not take the setting itself. */
    BAD_SETTING,
    /** Its name is not known. */
    NO_NAME,
    /** No connection to it. */
    NO_CONNECTION,
    /** Nothing came in time. */
    NO_ANSWER,
    /** The name of the HTTP proxy is not known. */
    PROXY_NO_NAME,
    /** No connection to the HTTP proxy, or none that it understood. */
    PROXY_NO_CONNECTION,
    /** The HTTP proxy wants a password, or another one. */
    PROXY_PASSWORD,
    /** The HTTP proxy does not let it through. */
    PROXY_REFUSED,
    /** Go does not trust who signed its certificate. */
    NOT_TRUSTED,
    /** A certificate of its chain does not hold at this time. */
    NOT_IN_DATE,
    /** Its certificate is for another name. */
    OTHER_NAME,
    /** TLS failed otherwise. */
    TLS_FAILED,
    /** It wants credentials: HTTP 401. */
    CREDENTIALS,
    /** It refuses: HTTP 403. */
    FORBIDDEN,
    /** It has no such thing: HTTP 404 and 410. */
    NOT_THERE,
    /** Another HTTP status. */
    OTHER_STATUS,
    /** What it answered is not what go asked for. */
    NOT_A_SERVER,
    /** Anything else go said. */
    OTHER
  }
}
