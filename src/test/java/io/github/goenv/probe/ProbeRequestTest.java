package io.github.goenv.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProbeRequestTest {

  /** Windows itself writes {@code Path}; a lookup of PATH in that map finds nothing. */
  @Test
  void namesOfVariablesHaveNoCaseOnWindows() {
    ProbeRequest request = request(Map.of("Path", "C:\\Go\\bin"));

    assertThat(request.variable("PATH", true)).isEqualTo("C:\\Go\\bin");
    assertThat(request.variable("PATH", false)).isNull();
    assertThat(request.variable("PATHEXT", true)).isNull();
  }

  private static ProbeRequest request(Map<String, String> environment) {
    Path here = Path.of("/work");
    return new ProbeRequest(
        "1",
        null,
        here,
        List.of(),
        here,
        environment,
        Duration.ofSeconds(5),
        false,
        Set.of(),
        List.of(),
        ProbeRequest.Examine.NOTHING);
  }
}
