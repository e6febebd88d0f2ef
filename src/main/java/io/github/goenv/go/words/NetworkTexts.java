package io.github.goenv.go.words;

import static io.github.goenv.go.words.KnownText.row;

/** Of fetching modules: servers, proxies, certificates, credentials. */
final class NetworkTexts {
  static final KnownText[] ROWS = {
    // Proxies that look into TLS, mostly; a slim image without certificates: crypto/x509
    row("certificate", "x509: certificate signed by unknown authority", "tls.bundle"),
    row("certificate", "x509: certificate is not trusted", "tls.bundle"),
    // By definition of the text; no report was read
    row("certificate-time", "x509: certificate has expired or is not yet valid", "tls.bundle"),
    row("proxy", "Proxy Authentication Required"),
    row("proxy", "proxyconnect tcp"),
    row("no-host", ": no such host", "tls.reachability"), // the resolver's words: net/dnsclient.go
    row("no-host", "server misbehaving", "tls.reachability"),
    // Blocked default servers, firewalls, servers that are down: mixed; run for the refused one
    row("unreachable", "i/o timeout", "tls.reachability"),
    row("unreachable", "A connection attempt failed", "tls.reachability"), // Windows error 10060
    row("unreachable", "TLS handshake timeout", "tls.reachability"),
    row("unreachable", "connection refused", "tls.reachability"),
    row("unreachable", "actively refused it", "tls.reachability"), // Windows error 10061
    row("unreachable", "network is unreachable", "tls.reachability"),
    row("unreachable", "Client.Timeout exceeded", "tls.reachability"),
    // run with a server of its own
    row("not-a-module", "zip: not a valid zip file", "tls.reachability"),
    row("not-a-module", "invalid character '<'", "tls.reachability"),
    row("not-a-module", "gzip: invalid header", "tls.reachability"),
    row("private", "410 Gone"), // run
    row("private", "404 Not Found"), // run
    row("credentials", "terminal prompts disabled"), // GIT_TERMINAL_PROMPT=0, cmd/go/internal/vcs
    row("credentials", "Permission denied (publickey"), // ssh
    row("forbidden", "403 Forbidden", "tls.reachability"), // run; three reports, each another cause
  };

  private NetworkTexts() {}
}
