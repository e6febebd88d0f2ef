package io.github.goenv.telemetry.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.goenv.telemetry.http.OtlpSettings.Signal;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Collectors that take requests, and those that do not. */
class OtlpClientTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final Map<String, String> variables = new HashMap<>();

  @TempDir Path directory;

  private @Nullable String method;
  private @Nullable String type;
  private @Nullable String key;
  private @Nullable String body;

  @Test
  void aRequestArrivesAsItIs() throws Exception {
    variables.put("OTEL_EXPORTER_OTLP_HEADERS", "api-key=s%20t");
    assertThat(posted(200, "{}")).isNull();
    assertThat(method).isEqualTo("POST");
    assertThat(type).isEqualTo("application/json");
    assertThat(key).isEqualTo("s t");
    assertThat(body).isEqualTo("{\"é\":1}");
  }

  @Test
  void compressed() throws Exception {
    variables.put("OTEL_EXPORTER_OTLP_COMPRESSION", "gzip");
    assertThat(posted(200, "")).isNull();
    assertThat(body).isEqualTo("{\"é\":1}");
  }

  @Test
  void errorsOfTheCollectorAreToldByTheirNumber() throws Exception {
    for (int status : new int[] {301, 401, 404, 429, 500, 503}) {
      Text problem = posted(status, "no");
      assertThat(problem).isNotNull();
      assertThat(problem.key()).isEqualTo("export.status");
      assertThat(problem.args()).containsEntry("status", Integer.toString(status));
    }
  }

  @Test
  void whatWasRejectedIsTold() throws Exception {
    Text problem =
        posted(200, "{\"partialSuccess\":{\"rejectedSpans\":\"2\",\"errorMessage\":\"too old\"}}");
    assertThat(problem).isNotNull();
    assertThat(problem.in(Messages.in("en"))).contains("did not take 2").contains("too old");
    assertThat(posted(200, "{\"partialSuccess\":{}}")).isNull();
    assertThat(posted(200, "\u0001\u0002")).isNull();
    assertThat(posted(200, "x".repeat(1 << 20))).isNull();
  }

  @Test
  void aClosedPort() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertThat(key(post(port, LONG))).isEqualTo("export.closed");
  }

  /** One that never answers, and one whose answer never ends. */
  @Test
  void aSlowCollectorIsNotWaitedFor() throws Exception {
    for (String beginning : new String[] {"", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"}) {
      try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
        Thread thread = new Thread(() -> begin(server, beginning));
        thread.setDaemon(true);
        thread.start();
        assertThat(key(post(server.getLocalPort(), Duration.ofMillis(300))))
            .isEqualTo("export.slow");
      }
    }
  }

  @Test
  void settingsThatCannotBeUsed() throws Exception {
    variables.put("OTEL_EXPORTER_OTLP_HEADERS", "Host=secret");
    assertThat(key(post(1, LONG))).isEqualTo("export.header");
    variables.clear();
    Path file = Files.writeString(directory.resolve("ca.pem"), "nothing");
    variables.put("OTEL_EXPORTER_OTLP_CERTIFICATE", file.toString());
    assertThat(key(post(1, LONG))).isEqualTo("export.certificate");
    variables.put("OTEL_EXPORTER_OTLP_CERTIFICATE", directory.resolve("none").toString());
    assertThat(key(post(1, LONG))).isEqualTo("export.certificate");
  }

  private static void begin(ServerSocket server, String beginning) {
    try (Socket socket = server.accept()) {
      socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      Thread.sleep(20_000);
    } catch (IOException | InterruptedException e) {
      // the test is over
    }
  }

  private @Nullable Text posted(int status, String answer) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    server.createContext("/v1/logs", exchange -> answer(exchange, status, answer));
    server.start();
    try {
      return post(server.getAddress().getPort(), LONG);
    } finally {
      server.stop(0);
    }
  }

  private void answer(HttpExchange exchange, int status, String answer) throws IOException {
    method = exchange.getRequestMethod();
    type = exchange.getRequestHeaders().getFirst("Content-Type");
    key = exchange.getRequestHeaders().getFirst("api-key");
    InputStream in = exchange.getRequestBody();
    if ("gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
      in = new GZIPInputStream(in);
    }
    body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Location", "/elsewhere");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static @Nullable String key(@Nullable Text problem) {
    return problem == null ? null : problem.key();
  }

  private @Nullable Text post(int port, Duration most) throws InterruptedException {
    variables.put("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:" + port);
    return new OtlpClient(new OtlpSettings(variables)).post(Signal.LOGS, "{\"é\":1}", most);
  }
}
