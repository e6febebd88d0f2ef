package io.github.goenv.sumdb.http;

import io.github.goenv.network.HttpProxies;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy.
 *
 * @param user null when it wants none
 * @param password null when it wants none
 */
public record HttpProxy(String host, int port, @Nullable String user, @Nullable String password) {
  /**
   * One that is written as an address, {@code http://user:password@host:port}.
   *
   * @param host of it, without brackets
   */
  public static HttpProxy of(String host, URI address) {
    String user = address.getUserInfo();
    int colon = user == null ? -1 : user.indexOf(':');
    return new HttpProxy(
        host,
        HttpProxies.port(address),
        user == null || colon < 0 ? user : user.substring(0, colon),
        user == null || colon < 0 ? null : user.substring(colon + 1));
  }

  /** Host and port alone, so that no password gets into a message. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
