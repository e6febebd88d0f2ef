package io.github.goenv.sumdb.http;

import io.github.goenv.sumdb.NoAnswer;
import io.github.goenv.text.Text;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.Authenticator;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Reads from servers by Java's client: with the certificates that this JVM trusts, through the HTTP
 * proxies that it is given, each answer within a limit of time and of bytes.
 */
public final class HttpReader {
  /** How Java says that a proxy has refused to open a tunnel. */
  private static final String TUNNEL = "Tunnel failed, got: ";

  private final ProxyFor proxies;
  private final Duration limit;
  private @Nullable HttpClient client;
  private @Nullable HttpClient naming;

  /**
   * A reader.
   *
   * @param limit how long an answer may take, and a download may pause
   */
  public HttpReader(ProxyFor proxies, Duration limit) {
    this.proxies = proxies;
    this.limit = limit;
  }

  /**
   * An answer that is coming.
   *
   * @param address what was asked
   * @param status completes with the status when the body is there
   * @param body holds it then
   */
  record Coming(
      URI address,
      CompletableFuture<HttpResponse<Boolean>> status,
      ByteArrayOutputStream body,
      AtomicLong read) {}

  /** Asks; several may be asked side by side. */
  Coming ask(URI address, int most) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    AtomicLong read = new AtomicLong();
    return new Coming(address, send(address, body, most, read), body, read);
  }

  /**
   * Waits for an answer.
   *
   * @return empty when the server says that it has no such thing (404, 410)
   * @throws NoAnswer for any other status, and where none comes
   */
  Optional<byte[]> wait(Coming coming) throws NoAnswer, InterruptedException {
    boolean there = wait(coming.address(), coming.status(), coming.read());
    return there ? Optional.of(coming.body().toByteArray()) : Optional.empty();
  }

  /**
   * Reads what is at an address to its end.
   *
   * @param most bytes it may have
   * @param read counts those that have come
   * @return false when the server says that it has no such thing
   */
  boolean download(URI address, OutputStream out, long most, AtomicLong read)
      throws NoAnswer, InterruptedException {
    read.set(0);
    return wait(address, send(address, out, most, read), read);
  }

  private CompletableFuture<HttpResponse<Boolean>> send(
      URI address, OutputStream out, long most, AtomicLong read) {
    URI plain = URI.create(withoutUser(address));
    HttpRequest.Builder request = HttpRequest.newBuilder(plain).timeout(limit);
    // A server without encryption may not understand being asked for a newer protocol.
    boolean tls = "https".equals(plain.getScheme());
    request.version(tls ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1);
    String user = address.getUserInfo();
    if (user != null) {
      byte[] bytes = user.getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
    }
    return client(user == null)
        .sendAsync(
            request.build(),
            answer ->
                answer.statusCode() == 200
                    ? new LimitedBody(out, most, read)
                    : HttpResponse.BodySubscribers.replacing(false));
  }

  private boolean wait(
      URI address, CompletableFuture<HttpResponse<Boolean>> answer, AtomicLong read)
      throws NoAnswer, InterruptedException {
    String shown = withoutUser(address);
    try {
      int status = status(answer, read);
      if (status == 200) {
        return true;
      }
      if (status == 404 || status == 410) {
        return false;
      }
      String key = status == 407 ? "verify.http.proxy-user" : "verify.http.status";
      throw new NoAnswer(Text.of(key, "address", shown, "status", String.valueOf(status)));
    } catch (TimeoutException e) {
      throw slow(address);
    } catch (ExecutionException e) {
      throw failed(address, e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  private int status(CompletableFuture<HttpResponse<Boolean>> answer, AtomicLong read)
      throws InterruptedException, ExecutionException, TimeoutException {
    long before = -1;
    while (true) {
      try {
        return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS).statusCode();
      } catch (TimeoutException e) {
        long now = read.get();
        if (now <= before || before < 0 && now == 0) {
          throw e;
        }
        before = now;
      }
    }
  }

  private NoAnswer failed(URI address, @Nullable Throwable cause) {
    if (cause instanceof HttpTimeoutException) {
      return slow(address);
    }
    if (cause instanceof ConnectException) {
      boolean name = cause.getCause() instanceof UnresolvedAddressException;
      return unreached(name ? "verify.http.no-host" : "verify.http.closed", address);
    }
    String shown = withoutUser(address);
    if (cause instanceof SSLException) {
      return new NoAnswer(
          Text.of("verify.http.tls", "address", shown, "error", words(cause.getMessage())));
    }
    String error = cause == null ? "" : cause.getClass().getSimpleName();
    String said = cause == null ? null : cause.getMessage();
    if (said != null && said.startsWith(TUNNEL)) {
      return new NoAnswer(
          Text.of(
              "verify.http.tunnel",
              "address",
              shown,
              "status",
              said.substring(TUNNEL.length()).strip(),
              "proxy",
              String.valueOf(proxies.of(URI.create(shown)))));
    }
    return new NoAnswer(
        Text.of(
            "verify.http.failed",
            "address",
            shown,
            "error",
            said == null ? error : error + ": " + words(said)));
  }

  /** Through an HTTP proxy it is that one which was not reached. */
  private NoAnswer unreached(String key, URI address, String... more) {
    HttpProxy proxy = proxies.of(URI.create(withoutUser(address)));
    List<String> values = new ArrayList<>(List.of("address", withoutUser(address)));
    values.addAll(List.of(more));
    if (proxy != null) {
      values.addAll(List.of("proxy", proxy.toString()));
    }
    return new NoAnswer(
        Text.of(proxy == null ? key : key + ".proxy", values.toArray(new String[0])));
  }

  private static String words(@Nullable String message) {
    return message == null ? "-" : message.lines().findFirst().orElse("-");
  }

  private NoAnswer slow(URI address) {
    return unreached("verify.http.slow", address, "seconds", String.valueOf(limit.toSeconds()));
  }

  /** An address as it may be shown. */
  static String withoutUser(URI address) {
    String user = address.getRawUserInfo();
    String text = address.toString();
    return user == null ? text : text.replace(user + "@", "");
  }

  /**
   * The client.
   *
   * @param asks whether it may be asked for the account at a proxy; such a client sends no header
   *     with an account at a server
   */
  private synchronized HttpClient client(boolean asks) {
    HttpClient made = asks ? client : naming;
    if (made == null) {
      HttpClient.Builder builder =
          HttpClient.newBuilder()
              // Java would hand the account on to whichever server is named.
              .followRedirects(asks ? HttpClient.Redirect.NORMAL : HttpClient.Redirect.NEVER)
              .connectTimeout(limit)
              .proxy(new Selector());
      made = asks ? builder.authenticator(new Account()).build() : builder.build();
      if (asks) {
        client = made;
      } else {
        naming = made;
      }
    }
    return made;
  }

  private final class Selector extends ProxySelector {
    @Override
    public List<Proxy> select(URI address) {
      HttpProxy proxy = proxies.of(address);
      return List.of(
          proxy == null
              ? Proxy.NO_PROXY
              : new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.host(), proxy.port())));
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, java.io.IOException e) {
      // The request fails too, and is told of.
    }
  }

  /** Tells a proxy, and nobody else, who asks. */
  private final class Account extends Authenticator {
    @Override
    protected @Nullable PasswordAuthentication getPasswordAuthentication() {
      HttpProxy proxy =
          getRequestorType() == RequestorType.PROXY && getRequestingURL() != null
              ? proxies.of(URI.create(getRequestingURL().toString()))
              : null;
      String user = proxy == null ? null : proxy.user();
      String password = proxy == null ? null : proxy.password();
      return user == null
          ? null
          : new PasswordAuthentication(user, (password == null ? "" : password).toCharArray());
    }
  }
}
