package io.github.goenv.probe.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentBlockTest {

  @Test
  void readsVariables() {
    String block =
        "=C:=C:\\work\0GOFLAGS=-tags=a,b\0Path=C:\\Go\\bin;\0EMPTY=\0GÖ=围棋\0\0behind=1\0";

    assertThat(EnvironmentBlock.parse(block))
        .isEqualTo(Map.of("GOFLAGS", "-tags=a,b", "Path", "C:\\Go\\bin;", "EMPTY", "", "GÖ", "围棋"));
  }

  @Test
  void takesABlockWithoutEnd() {
    assertThat(EnvironmentBlock.parse("A=1\0B=2")).isEqualTo(Map.of("A", "1", "B", "2"));
    assertThat(EnvironmentBlock.parse("")).isEmpty();
    assertThat(EnvironmentBlock.parse("\0\0")).isEmpty();
  }

  @Test
  void leavesOutWhatIsNoVariable() {
    assertThat(EnvironmentBlock.parse("word\0=x\0A=1\0\0")).isEqualTo(Map.of("A", "1"));
  }

  @Test
  void doesNotBorrowTheNextOnesEqualsSign() {
    assertThat(EnvironmentBlock.parse("word\0B=2\0\0")).isEqualTo(Map.of("B", "2"));
  }
}
