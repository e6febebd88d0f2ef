package io.github.goenv.app.timings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {
  @ParameterizedTest
  @CsvSource({"20%, 20", "20, 20", "' 12.5 % ', 12.5", "0.5%, 0.5", "10000%, 10000", "007, 7"})
  void readsWhatPeopleWrite(String text, BigDecimal percent) {
    assertThat(Percent.parse(text))
        .hasValueSatisfying(p -> assertThat(p).isEqualByComparingTo(percent));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "%",
        "0",
        "0%",
        "-5%",
        "20%%",
        "1e3",
        "20 percent",
        "1,5%",
        ".5",
        "5.",
        "1.2.3",
        "10001",
        "99999999999999999999",
        "٢٠%",
        "NaN"
      })
  void refusesTheRest(String text) {
    assertThat(Percent.parse(text)).isEmpty();
  }
}
