package io.github.goenv.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class GoProbeTest {
  @Test
  void whatIsExpectedIsAskedForToo() {
    assertThat(GoProbe.names(Set.of("GOAUTH")))
        .startsWith(GoProbe.NAMES.toArray(String[]::new))
        .endsWith("GOAUTH")
        .hasSize(GoProbe.NAMES.size() + 1);
  }

  @Test
  void nothingIsAskedForTwiceNorWhatCostsMoreNorWhatIsNotGos() {
    Set<String> expected =
        Set.of("GOFLAGS", "GOGCCFLAGS", "CGO_CFLAGS", "PKG_CONFIG", "GOTOOLCHAIN", "JAVA_HOME", "");
    assertThat(GoProbe.names(expected)).isEqualTo(GoProbe.NAMES);
  }
}
