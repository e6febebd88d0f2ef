package io.github.goenv.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import io.github.goenv.fact.Fact;
import io.github.goenv.probe.ProbeRequest;
import io.github.goenv.probe.ProbeRequest.Examine;
import io.github.goenv.probe.SnapshotReader;
import io.github.goenv.snapshot.Examined;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.network.AskedServer;
import io.github.goenv.snapshot.network.AskedServer.Answer;
import io.github.goenv.snapshot.network.Network;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A machine is read whose every way to the network leads to a proxy that listens: it hears nothing
 * until {@code goenv.network} asks.
 */
@StartsPrograms
@Tag("go-builds")
class NobodyIsAskedTest {
  @TempDir Path root;

  @ParameterizedTest
  @CsvSource({"NONE, false", "PROJECT, true", "ALL, true"})
  void noPacketUnlessItIsAskedFor(Examine.Modules modules, boolean starts) throws Exception {
    try (TestProxy proxy = new TestProxy("403 Forbidden", null, 0)) {
      Snapshot read =
          read(proxy, new Examine(modules, starts, starts, starts, starts, false, null));

      assertThat(proxy.requests).isEmpty();
      Examined examined = read.examined();
      if (examined != null) {
        assertThat(examined.network()).isInstanceOf(Fact.Absent.class);
      }
    }
  }

  @Test
  void theProxyHearsOfItWhenItIsAskedFor() throws Exception {
    try (TestProxy proxy = new TestProxy("403 Forbidden", null, 0)) {
      Examined examined =
          read(proxy, new Examine(Examine.Modules.NONE, false, false, false, false, true, null))
              .examined();

      assertThat(proxy.requests).contains("CONNECT modules.example:443 HTTP/1.1");
      Network network = examined == null ? null : examined.network().orNull();
      assertThat(network).isNotNull();
      assertThat(network.servers())
          .extracting(AskedServer::answer)
          .containsExactly(Answer.PROXY_REFUSED, Answer.PROXY_REFUSED);
      assertThat(network.module()).isEqualTo("example.com/lib@v1.2.3");
    }
  }

  private Snapshot read(TestProxy proxy, Examine wanted) throws Exception {
    Files.writeString(
        root.resolve("go.mod"),
        "module example.com/own\n\ngo 1.21\n\nrequire example.com/lib v1.2.3\n");
    Files.writeString(
        root.resolve("go.sum"),
        "example.com/lib v1.2.3/go.mod h1:RxMgew5VJxzue5/jJTE5uejpjVlOe/izrB70Jof72aM=\n");
    Files.writeString(
        root.resolve("main.go"),
        "package main\n\nimport _ \"example.com/lib\"\n\nfunc main() {}\n");
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.keySet().removeIf(name -> name.startsWith("GO") || name.contains("_proxy"));
    environment.put("GOENV", "off");
    environment.put("GOPROXY", "https://modules.example");
    environment.put("GOPATH", root.resolve("gopath").toString());
    for (String name : List.of("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")) {
      environment.put(name, "http://" + proxy.address());
    }
    return new SnapshotReader(
            new ProbeRequest(
                "1.0",
                null,
                root,
                List.of(root),
                root.resolve("target"),
                environment,
                Duration.ofSeconds(30),
                false,
                Set.of(),
                List.of(),
                wanted))
        .read();
  }
}
