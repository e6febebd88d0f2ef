package io.github.goenv.timing.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoTimeTest {
  @Test
  void readsWhatGoWrites() {
    assertThat(GoTime.parse("1970-01-01T00:00:01.5Z")).isEqualTo(1_500_000_000L);
    assertThat(GoTime.parse("1970-01-01T08:00:00+08:00")).isZero();
    assertThat(GoTime.parse("1969-12-31T20:30:00.000000001-03:30")).isEqualTo(1);
    assertThat(GoTime.parse("0001-01-01T00:00:00Z")).isEqualTo(GoAction.NEVER);
  }

  @Test
  void agreesWithJavaTime() {
    Random random = new Random(3339);
    for (int round = 0; round < 5_000; round++) {
      Instant moment =
          Instant.ofEpochSecond(
              random.nextInt(2_000_000_000),
              random.nextBoolean() ? random.nextInt(999_999_999) : 0);
      ZoneOffset offset = ZoneOffset.ofTotalSeconds((random.nextInt(105) - 48) * 900);
      String text = Rfc3339.write(moment, offset);
      assertThat(GoTime.parse(text))
          .as(text)
          .isEqualTo(moment.getEpochSecond() * 1_000_000_000L + moment.getNano());
      assertThat(OffsetDateTime.parse(text).toInstant()).isEqualTo(moment);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2026-11-23",
        "2026-11-23T13:35:59",
        "2026-11-23 13:35:59Z",
        "2026-13-23T13:35:59Z",
        "2026-02-30T13:35:59Z",
        "2026-11-23T24:35:59Z",
        "2026-11-23T13:60:59Z",
        "2026-11-23T13:35:59.Z",
        "2026-11-23T13:35:59.0123456789Z",
        "2026-11-23T13:35:59.1",
        "2026-11-23T13:35:59+0800",
        "2026-11-23T13:35:59+08:0x",
        "2026-11-23T13:35:59Zz",
        "+026-11-23T13:35:59Z",
        "2026-11-23T13:35:59.1-"
      })
  void refusesAnythingElse(String text) {
    assertThatThrownBy(() -> GoTime.parse(text)).isInstanceOf(DateTimeException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9999-11-23T13:35:59Z", "0002-01-01T00:00:00Z"})
  void refusesYearsThatNanosecondsDoNotReach(String text) {
    assertThatThrownBy(() -> GoTime.parse(text)).isInstanceOf(ArithmeticException.class);
  }

  private static final class Rfc3339 {
    static String write(Instant moment, ZoneOffset offset) {
      OffsetDateTime time = moment.atOffset(offset);
      StringBuilder text = new StringBuilder(time.toLocalDate() + "T");
      text.append(
          String.format("%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond()));
      if (time.getNano() != 0) {
        text.append(String.format(".%09d", time.getNano()).replaceAll("0+$", ""));
      }
      return text.append(offset.getTotalSeconds() == 0 ? "Z" : offset.getId()).toString();
    }
  }
}
