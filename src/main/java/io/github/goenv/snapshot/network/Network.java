package io.github.goenv.snapshot.network;

import java.util.List;

/**
 * What go got from the servers that it downloads from.
 *
 * @param module the module that was asked for, as {@code path@version}
 * @param goproxy GOPROXY as go has it, without credentials
 * @param gosumdb GOSUMDB, likewise
 * @param servers one for each element of GOPROXY, then the checksum database
 */
public record Network(String module, String goproxy, String gosumdb, List<AskedServer> servers) {
  /** Keeps its own list. */
  public Network {
    servers = List.copyOf(servers);
  }
}
