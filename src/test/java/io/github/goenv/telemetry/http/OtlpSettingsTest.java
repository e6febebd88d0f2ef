package io.github.goenv.telemetry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.telemetry.http.OtlpSettings.Signal;
import io.github.goenv.telemetry.http.OtlpSettings.Unusable;
import io.github.goenv.text.Messages;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The variables mean what the specification says. */
class OtlpSettingsTest {
  @ParameterizedTest
  @CsvSource({
    "'', '', http://localhost:4318/v1/traces",
    "ENDPOINT, http://c:1, http://c:1/v1/traces",
    "ENDPOINT, https://c/otlp/, https://c/otlp/v1/traces",
    "TRACES_ENDPOINT, https://c/as-it-is, https://c/as-it-is",
    "LOGS_ENDPOINT, https://c/other, http://localhost:4318/v1/traces"
  })
  void endpoints(String name, String value, String endpoint) throws Unusable {
    assertThat(settings(name, value).endpoint(Signal.TRACES)).hasToString(endpoint);
  }

  @ParameterizedTest
  @CsvSource({
    "ENDPOINT, localhost:4318, export.endpoint, localhost:4318",
    "ENDPOINT, grpc://c:4317, export.endpoint, grpc://c:4317",
    "ENDPOINT, http://, export.endpoint, http://",
    "TRACES_ENDPOINT, http://a b, export.endpoint, http://a b",
    "ENDPOINT, http://me:secret@c, export.endpoint, …",
    "PROTOCOL, grpc, export.protocol, grpc",
    "TRACES_PROTOCOL, grpc, export.protocol, grpc"
  })
  void whatCannotBeUsedIsSaidWithItsVariable(String name, String value, String key, String shown) {
    assertThatThrownBy(() -> settings(name, value).endpoint(Signal.TRACES))
        .isInstanceOfSatisfying(
            Unusable.class,
            e -> {
              assertThat(e.problem().key()).isEqualTo(key);
              assertThat(e.problem().args())
                  .containsEntry("value", shown)
                  .containsEntry("name", "OTEL_EXPORTER_OTLP_" + name);
              assertThat(e.problem().in(Messages.in("zh-CN"))).doesNotContain("secret");
            });
  }

  @Test
  void headersAreDecoded() throws Unusable {
    assertThat(settings("HEADERS", "api-key=a%20b+c, x = y ,").headers(Signal.LOGS))
        .isEqualTo(Map.of("api-key", "a b+c", "x", "y"));
    assertThatThrownBy(() -> settings("HEADERS", "api-key").headers(Signal.LOGS))
        .isInstanceOf(Unusable.class);
    assertThatThrownBy(() -> settings("HEADERS", "a=%zz").headers(Signal.LOGS))
        .isInstanceOf(Unusable.class);
  }

  @Test
  void theRest() throws Unusable {
    assertThat(settings("TIMEOUT", "250").timeout(Signal.METRICS))
        .isEqualTo(Duration.ofMillis(250));
    assertThat(settings("", "").timeout(Signal.METRICS)).isEqualTo(Duration.ofSeconds(10));
    assertThatThrownBy(() -> settings("TIMEOUT", "1s").timeout(Signal.METRICS))
        .isInstanceOf(Unusable.class);
    assertThat(settings("COMPRESSION", "gzip").gzip(Signal.METRICS)).isTrue();
    assertThat(settings("COMPRESSION", "none").gzip(Signal.METRICS)).isFalse();
    assertThat(new OtlpSettings(Map.of("OTEL_SDK_DISABLED", "True")).disabled()).isTrue();
    assertThat(
            new OtlpSettings(
                    Map.of(
                        "OTEL_RESOURCE_ATTRIBUTES",
                        "service.name=a,team=go%2Cplatform",
                        "OTEL_SERVICE_NAME",
                        "b"))
                .resource())
        .isEqualTo(Map.of("service.name", "b", "team", "go,platform"));
  }

  private static OtlpSettings settings(String name, String value) {
    return new OtlpSettings(
        name.isEmpty() ? Map.of() : Map.of("OTEL_EXPORTER_OTLP_" + name, value));
  }
}
