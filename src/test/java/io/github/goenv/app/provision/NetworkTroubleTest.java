package io.github.goenv.app.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.goenv.Golden;
import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Console;
import io.github.goenv.app.Output;
import io.github.goenv.app.verify.VerifyRequest;
import io.github.goenv.network.TestCertificates;
import io.github.goenv.network.TestProxy;
import io.github.goenv.report.Style;
import io.github.goenv.sumdb.http.HttpProxy;
import io.github.goenv.text.Messages;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said, and what to do, when the network does not let a toolchain through. */
class NetworkTroubleTest {
  private static final String KEY =
      "sum.goenv.invalid+a7e87b5d+ATcD6Y8EDMQ2rRyZIVi3MiKUnWPihmHr5YrvXFNtWf6s";

  private static final String ACCOUNT =
      "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"office\"";

  @TempDir Path work;
  private HttpsServer encrypted;
  private HttpServer plain;
  private final StringBuilder told = new StringBuilder();

  @BeforeEach
  void start() throws Exception {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    encrypted = HttpsServer.create(any, 0);
    TestCertificates.Issued own =
        TestCertificates.server(TestCertificates.authority("Inspection CA"));
    encrypted.setHttpsConfigurator(new HttpsConfigurator(own.server()));
    encrypted.start();
    plain = HttpServer.create(any, 0);
    plain.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(503, -1);
          exchange.close();
        });
    plain.start();
  }

  @AfterEach
  void stop() {
    encrypted.stop(0);
    plain.stop(0);
  }

  private static int closed() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void tell(String title, String language, String server, @Nullable HttpProxy proxy)
      throws Exception {
    tell(title, language, server, proxy, Duration.ofSeconds(30)); // so that none is slow
  }

  private void tell(
      String title, String language, String server, @Nullable HttpProxy proxy, Duration limit)
      throws Exception {
    Console quiet =
        new Console() {
          @Override
          public void info(String line) {}

          @Override
          public void warn(String line) {}

          @Override
          public void error(String line) {}
        };
    Style style = new Style(Style.Form.ASCII, false);
    Path toolchains = work.resolve("toolchains");
    ProvisionRequest request =
        new ProvisionRequest(
            "1.26.8",
            null,
            work,
            Map.of("GOSUMDB", KEY + " " + server, "GOENV", "off", "GOPATH", work.toString()),
            new VerifyRequest.Online(address -> proxy, limit),
            toolchains,
            null,
            true);
    Output output =
        new Output(quiet, Messages.in(language), style, Output.Level.INFO, new HashSet<>());
    CannotRun failure =
        catchThrowableOfType(CannotRun.class, () -> new ProvisionToolchain(request, output).run());
    assertThat(failure).as(title).isNotNull();
    told.append("== ").append(title).append('\n');
    told.append(
            failure
                .getMessage()
                .replaceAll("go1\\.26\\.8[. ][a-z]+[/-][a-z0-9]+", "go1.26.8 OS-ARCH")
                .replaceAll("(127\\.0\\.0\\.1|localhost|proxy\\.invalid):\\d+", "$1:PORT")
                .replaceAll("PKIX[^)）]*", "PKIX …"))
        .append("\n\n");
    try (var left = Files.list(toolchains)) {
      assertThat(left).allMatch(each -> each.toString().endsWith(".lock"));
    }
  }

  private static HttpProxy proxy(TestProxy proxy) {
    String address = proxy.address();
    int colon = address.indexOf(':');
    return new HttpProxy(
        address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)), null, null);
  }

  private void troubles(String language) throws Exception {
    String tls = "https://localhost:" + encrypted.getAddress().getPort();
    tell("a certificate of somebody else", language, tls, null);
    tell("no such host", language, "https://sum.goenv.invalid", null);
    tell("nobody there", language, "https://127.0.0.1:" + closed(), null);
    tell("out of order", language, "http://127.0.0.1:" + plain.getAddress().getPort(), null);
    try (TestProxy proxy = new TestProxy(ACCOUNT, null, 0)) {
      tell("a proxy that wants an account", language, tls, proxy(proxy));
    }
    try (TestProxy proxy = new TestProxy("403 Forbidden", null, 0)) {
      tell("a proxy that refuses", language, tls, proxy(proxy));
    }
    try (TestProxy proxy = new TestProxy(null, null, 0)) {
      tell("a proxy that says nothing", language, tls, proxy(proxy), Duration.ofMillis(1500));
    }
    HttpProxy gone = new HttpProxy("127.0.0.1", closed(), null, null);
    tell("no proxy there", language, tls, gone);
    tell("no such proxy", language, tls, new HttpProxy("proxy.invalid", 3128, null, null));
  }

  @Test
  void isExplained() throws Exception {
    troubles("en");
    Golden.check("provision/network.txt", told.toString());
  }

  @Test
  void isExplainedInChinese() throws Exception {
    troubles("zh-CN");
    Golden.check("provision/network.zh-CN.txt", told.toString());
  }
}
