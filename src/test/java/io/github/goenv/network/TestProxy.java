package io.github.goenv.network;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP proxy that answers as it was told, or hands a connection on. */
public final class TestProxy implements AutoCloseable {
  private final ServerSocket socket;
  private final String status;
  private final String password;
  private final int target;

  /** The first line of each request; empty for a connection that said nothing. */
  final List<String> requests = new CopyOnWriteArrayList<>();

  /**
   * A proxy.
   *
   * @param status what it answers to those without the password, as {@code 407 …}; null for nothing
   *     at all
   * @param password the Base64 of {@code user:password}; null when none opens it, empty when it
   *     answers before it has read anything
   * @param target the port of this machine that it hands connections to
   */
  public TestProxy(String status, String password, int target) throws IOException {
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.status = status;
    this.password = password;
    this.target = target;
    daemon(this::serve);
  }

  public String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "test proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        daemon(() -> answer(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void answer(Socket client) {
    try (client) {
      StringBuilder head = new StringBuilder();
      InputStream in = client.getInputStream();
      while (!"".equals(password) && head.indexOf("\r\n\r\n") < 0) {
        int c = in.read();
        if (c < 0) {
          break;
        }
        head.append((char) c);
      }
      String text = head.toString();
      requests.add(text.lines().findFirst().orElse(""));
      if (status == null) {
        Thread.sleep(60_000);
        return;
      }
      boolean open =
          password != null
              && !password.isEmpty()
              && text.toLowerCase(Locale.ROOT)
                  .contains("proxy-authorization: basic " + password.toLowerCase(Locale.ROOT));
      String answer =
          open
              ? "HTTP/1.1 200 OK\r\n\r\n"
              : "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
      client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
      if (open) {
        tunnel(client);
      }
    } catch (IOException | InterruptedException e) {
      // The client has gone.
    }
  }

  private void tunnel(Socket client) throws IOException {
    try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      daemon(
          () -> {
            try {
              client.getInputStream().transferTo(server.getOutputStream());
              server.shutdownOutput();
            } catch (IOException e) {
              // One of both has gone.
            }
          });
      server.getInputStream().transferTo(client.getOutputStream());
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
