package io.github.goenv.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GOPROXY as cmd/go/internal/modfetch reads it. */
class ProxyListTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "https://proxy.golang.org,direct; https://proxy.golang.org direct",
        "https://a.example|https://b.example,direct; https://a.example| https://b.example direct",
        "goproxy.cn; https://goproxy.cn",
        "localhost:8080; https://localhost:8080",
        "file:///srv/mod,off,https://a.example; file:///srv/mod off",
        "direct,https://a.example; direct",
        "' https://a.example , direct '; https://a.example direct",
        "',|,'; ''",
        "''; ''",
        "/srv/mod; /srv/mod",
        "C:\\mod; C:\\mod",
        "proxy; proxy",
      })
  void asGoTakesItApart(String goproxy, String expected) {
    StringBuilder own = new StringBuilder();
    for (ProxyList.Element each : ProxyList.of(goproxy)) {
      own.append(own.isEmpty() ? "" : " ")
          .append(each.address())
          .append(each.fallsBack() ? "|" : "");
    }
    assertThat(own.toString()).isEqualTo(expected);
  }
}
