package io.github.goenv.snapshot.service;

/**
 * Where a process takes TCP connections.
 *
 * @param address an address of this machine; {@code 0.0.0.0} or {@code ::} for all
 * @param port the port
 * @param process the id of the process
 */
public record TcpListener(String address, int port, long process) {

  /** Whether only programs of this machine reach it. */
  public boolean loopback() {
    return address.startsWith("127.") || address.equals("::1");
  }

  /** As it is written: {@code 0.0.0.0:6060}, {@code [::]:6060}. */
  public String shown() {
    return (address.indexOf(':') < 0 ? address : "[" + address + "]") + ":" + port;
  }
}
