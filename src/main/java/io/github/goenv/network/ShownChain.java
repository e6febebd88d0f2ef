package io.github.goenv.network;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.files.FileErrors;
import io.github.goenv.snapshot.network.Certificate;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Looks which certificates a server shows, where go has refused them: go does not say who issued
 * them. Nothing is judged by Java, whose trusted certificates are not go's, and nothing is sent:
 * the connection ends with the handshake.
 */
final class ShownChain {
  private static final Source SOURCE = Source.of(Source.Kind.API, "TLS handshake");

  private final Duration limit;

  ShownChain(Duration limit) {
    this.limit = limit;
  }

  /** The certificates of a server, its own first. */
  Fact<List<Certificate>> of(URI address, @Nullable URI proxy) {
    String host = HttpProxies.host(address);
    if (host == null || !"https".equals(address.getScheme())) {
      return Fact.absent(SOURCE);
    }
    if (proxy != null && !"http".equals(proxy.getScheme())) {
      return Fact.unknown(
          Text.of("probe.failed", "probe", "TLS", "error", String.valueOf(proxy.getScheme())));
    }
    Recorder recorder = new Recorder();
    try (Socket plain = connect(proxy == null ? address : proxy)) {
      int port = HttpProxies.port(address);
      if (proxy != null) {
        tunnel(plain, host + ":" + port, proxy);
      }
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {recorder}, null);
      try (SSLSocket socket =
          (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true)) {
        socket.startHandshake();
      }
    } catch (IOException e) {
      if (recorder.chain.isEmpty()) {
        return Fact.unknown(Text.of("probe.failed", "probe", "TLS", "error", FileErrors.reason(e)));
      }
    } catch (GeneralSecurityException e) {
      return Fact.unknown(
          Text.of("probe.failed", "probe", "TLS", "error", String.valueOf(e.getMessage())));
    }
    return Fact.known(recorder.chain, SOURCE);
  }

  private Socket connect(URI to) throws IOException {
    String host = HttpProxies.host(to);
    Socket socket = new Socket();
    int millis = (int) Math.min(Integer.MAX_VALUE, limit.toMillis());
    socket.setSoTimeout(millis);
    socket.connect(new InetSocketAddress(host == null ? "" : host, HttpProxies.port(to)), millis);
    return socket;
  }

  /** Asks the HTTP proxy for a connection, with the credentials of its address as go does. */
  private static void tunnel(Socket socket, String to, URI proxy) throws IOException {
    StringBuilder head = new StringBuilder();
    head.append("CONNECT ").append(to).append(" HTTP/1.1\r\nHost: ").append(to).append("\r\n");
    String user = proxy.getRawUserInfo();
    if (user != null) {
      byte[] plain =
          URLDecoder.decode(user, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
      String word = Base64.getEncoder().encodeToString(plain);
      head.append("Proxy-Authorization: Basic ").append(word).append("\r\n");
    }
    socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    StringBuilder answer = new StringBuilder();
    InputStream in = socket.getInputStream();
    while (answer.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0 || answer.length() > 8192) {
        throw new IOException("no answer of the proxy");
      }
      answer.append((char) c);
    }
    if (!answer.substring(0, Math.min(13, answer.length())).contains(" 200")) {
      throw new IOException(answer.substring(0, answer.indexOf("\r\n")));
    }
  }

  /** Takes every chain and keeps it. */
  private static final class Recorder implements X509TrustManager {
    private final List<Certificate> chain = new ArrayList<>();

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type) {
      for (X509Certificate each : shown) {
        try {
          chain.add(Der.certificate(each.getEncoded()));
        } catch (CertificateEncodingException | IllegalArgumentException e) {
          return;
        }
      }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String type) {
      throw new UnsupportedOperationException();
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
