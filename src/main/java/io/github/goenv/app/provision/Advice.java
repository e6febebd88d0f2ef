package io.github.goenv.app.provision;

import io.github.goenv.text.Text;

/** What to do where a toolchain cannot be had, by the reason. */
final class Advice {
  private Advice() {}

  /** The advice for a reason of verification or of the network. */
  static Text on(Text reason) {
    return Text.of(
        switch (reason.key()) {
          case "verify.offline" -> "provision.do.offline";
          case "verify.off", "verify.bad-gosumdb", "verify.exempt" -> "provision.do.vouch";
          case "verify.goproxy-off", "verify.bad-goproxy", "verify.no-zip" ->
              "provision.do.goproxy";
          case "verify.http.tls" -> "provision.do.tls";
          case "verify.http.proxy-user" -> "provision.do.account";
          case "verify.http.tunnel" -> "provision.do.allow";
          case "verify.http.status" -> "provision.do.later";
          case "verify.http.no-host.proxy", "verify.http.closed.proxy", "verify.http.slow.proxy" ->
              "provision.do.proxy";
          case "verify.http.unwritten", "verify.head-not-kept" -> "provision.do.place";
          default -> "provision.do.network";
        });
  }
}
