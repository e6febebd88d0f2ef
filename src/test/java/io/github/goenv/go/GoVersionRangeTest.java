package io.github.goenv.go;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoVersionRangeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1.22,1.27) | 1.26.8 | true",
        "[1.22,1.27) | 1.22 | true",
        "[1.22,1.27) | 1.22rc1 | true",
        "[1.22,1.27) | 1.27rc1 | false",
        "[1.22,1.27) | 1.27.0 | false",
        "[1.22,1.27) | 1.21.13 | false",
        "[1.22.3,1.27) | 1.22.2 | false",
        "[1.22,1.26] | 1.26.8 | true",
        "[1.19,1.20] | 1.20.4 | true",
        "[1.22,1.26.3] | 1.26.8 | false",
        "[1.26.8,1.26] | 1.26.9 | true",
        "(1.25,) | 1.25.3 | false",
        "(1.25,) | 1.26.0 | true",
        "(1.25.3,) | 1.25.4 | true",
        "(,1.25] | 1.25.11 | true",
        "(,1.25) | 1.25.0 | false",
        "[1.26] | 1.26.8 | true",
        "[1.26.8] | go1.26.8-vendor | true",
        "[1.26.8] | 1.26.9 | false",
        "[1.21,1.22),[1.24,) | 1.21.5 | true",
        "[1.21,1.22) , [1.24,) | 1.23.0 | false",
        "(,) | 1.5 | true",
        "1.22+ | 1.22.0 | true",
        "1.22+ | 1.21.9 | false",
        "1.22 | 1.30.1 | true",
        "1.22.4 | 1.22.3 | false",
        "[1.22, 1.27) | devel go1.27-abc | false",
      })
  void holdsWhatItSays(String range, String version, boolean expected) {
    GoVersionRange parsed = GoVersionRange.parse(range).orElseThrow();

    assertThat(parsed.contains(GoVersion.parse(version).orElseThrow())).isEqualTo(expected);
    assertThat(parsed).hasToString(range);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "[",
        "]",
        "[]",
        "()",
        "[1.22",
        "1.22)",
        "(1.22)",
        "[1.22)",
        "[1.27,1.22]",
        "[1.22,1.27),",
        "[1.22,1.27)x",
        "[1.22,1.27)[1.28,)",
        "[1.22,x]",
        "[1.22,1.23,1.24]",
        "1.22++",
        "[1.26.8-x,)",
        "latest",
        ">=1.22"
      })
  void refusesWhatIsMalformed(String range) {
    assertThat(GoVersionRange.parse(range)).isEmpty();
  }

  @Test
  void neverThrows() {
    Random random = new Random(11);
    int parsed = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(10); n > 0; n--) {
        text.append("[](),,1.2+ ".charAt(random.nextInt(11)));
      }
      parsed += GoVersionRange.parse(text.toString()).isPresent() ? 1 : 0;
    }
    assertThat(parsed).isBetween(10, 19_000);
  }
}
