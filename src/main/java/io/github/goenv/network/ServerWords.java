package io.github.goenv.network;

import io.github.goenv.snapshot.network.AskedServer.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Tells by go's words how asking a server came out. What the system says of a connection is in the
 * language of Windows there; so only Go's own words count, and where they stand.
 */
final class ServerWords {
  private ServerWords() {}

  /**
   * Go's words and what they mean.
   *
   * @param answer how it came out
   * @param status the HTTP status; 0 for none
   * @param address the address that go names; null when it names none
   */
  record Meaning(Answer answer, int status, @Nullable String address) {}

  /** What one line of go means. */
  static Meaning of(String said) {
    String address = address(said);
    int status = status(said);
    Answer answer = status > 0 ? ofStatus(status) : ofText(said);
    return new Meaning(answer, status, address);
  }

  /** {@code reading URL: 403 Forbidden}: cmd/go/internal/web, {@code HTTPError}. */
  private static int status(String said) {
    int at = said.indexOf("reading http");
    if (at < 0) {
      return 0;
    }
    int colon = said.indexOf(": ", at);
    if (colon < 0 || colon + 5 > said.length()) {
      return 0;
    }
    int status = 0;
    for (int i = colon + 2; i < colon + 5; i++) {
      char c = said.charAt(i);
      if (c < '0' || c > '9') {
        return 0;
      }
      status = status * 10 + c - '0';
    }
    return status;
  }

  private static @Nullable String address(String said) {
    int at = said.indexOf("reading http");
    if (at >= 0) {
      int end = said.indexOf(": ", at);
      return end < 0 ? null : said.substring(at + "reading ".length(), end);
    }
    at = said.indexOf(" \"http");
    int end = at < 0 ? -1 : said.indexOf('"', at + 2);
    return end < 0 ? null : said.substring(at + 2, end);
  }

  private static Answer ofStatus(int status) {
    return switch (status) {
      case 401 -> Answer.CREDENTIALS;
      case 403 -> Answer.FORBIDDEN;
      case 404, 410 -> Answer.NOT_THERE;
      case 407 -> Answer.PROXY_PASSWORD;
      default -> Answer.OTHER_STATUS;
    };
  }

  private static Answer ofText(String said) {
    int proxy = said.indexOf("proxyconnect tcp: ");
    if (proxy >= 0) {
      return said.indexOf("dial tcp: lookup ", proxy) >= 0
          ? Answer.PROXY_NO_NAME
          : Answer.PROXY_NO_CONNECTION;
    }
    if (said.contains("invalid GOSUMDB")
        || said.contains("missing GOSUMDB")
        || said.contains("invalid sumdb name")
        || said.contains("invalid proxy URL")
        || said.contains("invalid file:// proxy URL")
        || said.contains("GOPROXY list is not the empty string")
        || said.contains("refusing to pass credentials to insecure URL")
        || said.contains(": parse \"")) {
      return Answer.BAD_SETTING;
    }
    if (said.contains("dial tcp: lookup ")) {
      return Answer.NO_NAME;
    }
    if (said.contains("TLS handshake timeout") || said.contains("Client.Timeout exceeded")) {
      return Answer.NO_ANSWER;
    }
    if (said.contains(": dial tcp ")) {
      return said.contains("i/o timeout") ? Answer.NO_ANSWER : Answer.NO_CONNECTION;
    }
    return tls(said);
  }

  /** Words of crypto/x509 ({@code verify.go}) and crypto/tls. */
  private static Answer tls(String said) {
    if (said.contains("certificate has expired or is not yet valid")) {
      return Answer.NOT_IN_DATE;
    }
    if (said.contains("certificate signed by unknown authority")
        || said.contains("certificate is not trusted")
        || said.contains("failed to load system roots")) {
      return Answer.NOT_TRUSTED;
    }
    if (said.contains("x509: certificate is valid for ")
        || said.contains("x509: certificate is not valid for any names")
        || said.contains("cannot validate certificate for ")) {
      return Answer.OTHER_NAME;
    }
    if (said.contains("tls: ")
        || said.contains("x509: ")
        || said.contains("server gave HTTP response to HTTPS client")) {
      return Answer.TLS_FAILED;
    }
    if (said.contains("Proxy Authentication Required")) {
      return Answer.PROXY_PASSWORD;
    }
    if (said.contains("invalid response from proxy")
        || said.contains("malformed record")
        || said.contains("malformed HTTP")
        || said.contains("invalid character '<'")) {
      return Answer.NOT_A_SERVER;
    }
    return Answer.OTHER;
  }
}
