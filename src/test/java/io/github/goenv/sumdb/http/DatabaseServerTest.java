package io.github.goenv.sumdb.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.goenv.sumdb.DatabaseSetting;
import io.github.goenv.sumdb.NoAnswer;
import io.github.goenv.text.Messages;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which server is asked for the database, and what counts as no answer. */
class DatabaseServerTest {
  private static final String NAME =
      "sum.goenv.invalid+a7e87b5d+ATcD6Y8EDMQ2rRyZIVi3MiKUnWPihmHr5YrvXFNtWf6s";

  private HttpServer server;
  private String address;
  private final Map<String, String> asked = new ConcurrentHashMap<>();

  @BeforeEach
  void start() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    address = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          String user = exchange.getRequestHeaders().getFirst("Authorization");
          asked.put(path, user == null ? "" : user);
          int status = path.startsWith("/none/") ? 404 : path.startsWith("/broken/") ? 500 : 200;
          byte[] body =
              (path.endsWith("/long") ? "x".repeat(5000) : path).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String read(String goproxy, String gosumdb, String path) throws Exception {
    HttpReader http = new HttpReader(any -> null, Duration.ofSeconds(5));
    try {
      DatabaseServer database =
          new DatabaseServer(
              DatabaseSetting.parse(gosumdb),
              new ModuleProxies(goproxy.replace("SERVER", address), http),
              http);
      byte[] answer = database.read(List.of(path), 1000).get(path);
      return answer == null ? "missing" : new String(answer, StandardCharsets.UTF_8);
    } catch (NoAnswer e) {
      return e.reason().in(Messages.in("en")).replace(address, "SERVER");
    }
  }

  @Test
  void theFirstServerThatOffersItIsAsked() throws Exception {
    String expected = "/good/sumdb/sum.goenv.invalid/latest";
    assertThat(read("SERVER/good", NAME, "latest")).isEqualTo(expected);
    assertThat(read("SERVER/none/x,SERVER/good", NAME, "latest")).isEqualTo(expected);
    assertThat(read("SERVER/broken/x|SERVER/good,direct", NAME, "latest")).isEqualTo(expected);
    assertThat(read("SERVER/broken/x,SERVER/good", NAME, "latest"))
        .isEqualTo("SERVER/broken/x/sumdb/sum.goenv.invalid/supported answered with status 500");
    assertThat(read("off", NAME, "latest")).isEqualTo("GOPROXY=off: go may not use the network");
  }

  @Test
  void anAddressInGosumdbIsAskedPastAllProxies() throws Exception {
    assertThat(read("SERVER/good", NAME + " " + address + "/own", "latest"))
        .isEqualTo("/own/latest");
    assertThat(asked.keySet()).noneMatch(path -> path.contains("supported"));
    assertThat(read("off", NAME + " " + address + "/none/own", "latest")).isEqualTo("missing");
  }

  @Test
  void aUserInAnAddressIsSentAndNotShown() throws Exception {
    String withUser = "http://ann:secret@" + address.substring("http://".length());

    assertThat(read(withUser + "/good", NAME, "latest")).startsWith("/good/");
    assertThat(asked).containsValue("Basic YW5uOnNlY3JldA==");
    assertThat(read(withUser + "/broken/x", NAME, "latest"))
        .contains("status 500")
        .doesNotContain("secret");
  }

  @Test
  void whatIsTooLongIsNotRead() throws Exception {
    assertThat(read("SERVER/good", NAME, "long")).contains("more than 1000 bytes");
  }
}
