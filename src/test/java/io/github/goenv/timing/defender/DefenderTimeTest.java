package io.github.goenv.timing.defender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefenderTimeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "123|12300",
        "92233720368547758|9223372036854775800",
        "92233720368547759|-1",
        "99999999999999999999|-1",
        "123.4567ms|123456700",
        "123,4567ms|123456700",
        "11092,2983ms|11092298300",
        "0.0001ms|100",
        "7 ms|7000000",
        "0.1us|100",
        "0.1234567sec|123456700",
        "00:00:01.2345678|1234567800",
        "00:00:01|1000000000",
        "1.02:03:04.5|93784500000000",
        "1:02:03:04,5|93784500000000",
        "0:00:01,2345678|1234567800",
        "106751:23:47:16.854775807|9223372036854775807",
        "106752.00:00:00|-1",
        "24:00:00|-1",
        "00:60:00|-1",
        "00:00:60|-1",
        "00:00|-1",
        "1:2:3:4:5|-1",
        "::|-1",
        "''|-1",
        "-5|-1",
        "-00:00:01|-1",
        "+5|-1",
        "5.5|-1",
        "1.234,5ms|-1",
        "1e3ms|-1",
        "ms|-1",
        "12.ms|12000000",
        "NaN|-1",
        "٣|-1",
        "12 s|-1",
      })
  void aDuration(String text, long nanos) {
    assertThat(DefenderTime.nanos(text)).isEqualTo(nanos);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "132969744714304340|1652500871430",
        "116444736000000000|0",
        "/Date(1652500871430)/|1652500871430",
        "/Date(1652500871430+0200)/|1652500871430",
        "2022-05-14T06:01:11.4300004+02:00|1652500871430",
        "2022-05-14T04:01:11.4300000Z|1652500871430",
      })
  void aMoment(String text, long millis) {
    assertThat(DefenderTime.millis(text)).isEqualTo(millis);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''",
        "5/14/2022 7:01:11 AM",
        "14.05.2022 07:01:11",
        "2022-05-14T07:01:11.4304340",
        "/Date()/",
        "/Date(-1)/",
        "/Date(99999999999999999)/",
        "1",
        "9223372036854775807",
        "99999999999999999999",
        "T",
      })
  void noMoment(String text) {
    assertThat(DefenderTime.millis(text)).isEqualTo(DefenderTime.NEVER);
  }

  @Test
  void allWaysToWriteADurationAreTheSame() {
    Random random = new Random(20261123);
    for (int i = 0; i < 2_000; i++) {
      long ticks = random.nextLong(i < 1_000 ? 1_000_000L : 90_000_000_000_000L);
      long nanos = ticks * 100;
      String millis = String.format(Locale.ROOT, "%d.%04dms", ticks / 10_000, ticks % 10_000);
      assertThat(DefenderTime.nanos(String.valueOf(ticks))).isEqualTo(nanos);
      assertThat(DefenderTime.nanos(millis)).isEqualTo(nanos);
      assertThat(DefenderTime.nanos(millis.replace('.', ','))).isEqualTo(nanos);
      assertThat(DefenderTime.nanos(span(ticks))).isEqualTo(nanos);
    }
  }

  /** {@code TimeSpan.ToString()}: days and fraction only when there are any. */
  static String span(long ticks) {
    long seconds = ticks / 10_000_000;
    long days = seconds / 86_400;
    return (days > 0 ? days + "." : "")
        + String.format(
            Locale.ROOT, "%02d:%02d:%02d", seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60)
        + (ticks % 10_000_000 > 0 ? String.format(Locale.ROOT, ".%07d", ticks % 10_000_000) : "");
  }
}
