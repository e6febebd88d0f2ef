package io.github.goenv.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DurationsTest {
  @Test
  void percentilesAreValuesThatWereMeasured() {
    Durations ten = new Durations();
    for (int i = 10; i >= 1; i--) {
      ten.add(i * 10L);
    }
    assertThat(ten.percentile(50)).isEqualTo(50);
    assertThat(ten.percentile(51)).isEqualTo(60);
    assertThat(ten.percentile(90)).isEqualTo(90);
    assertThat(ten.percentile(95)).isEqualTo(100);
    assertThat(ten.percentile(1)).isEqualTo(10);
  }

  @Test
  void nothingHasNoTime() {
    Durations none = new Durations();
    assertThat(none.percentile(50)).isZero();
    assertThat(none.mean()).isZero();
    assertThat(none.max()).isZero();
  }

  @Test
  void agreesWithTheDefinitions() {
    Random random = new Random(95);
    for (int round = 0; round < 500; round++) {
      Durations measured = new Durations();
      List<Long> values = new ArrayList<>();
      for (int i = random.nextInt(60); i >= 0; i--) {
        long value = random.nextInt(5) == 0 ? 7 : random.nextLong() >>> 16;
        values.add(value);
        measured.add(value);
      }
      BigDecimal total = BigDecimal.ZERO;
      long max = 0;
      for (long value : values) {
        total = total.add(BigDecimal.valueOf(value));
        max = Math.max(max, value);
      }
      assertThat(measured.count()).isEqualTo(values.size());
      assertThat(measured.total()).isEqualTo(total.longValueExact());
      assertThat(measured.mean())
          .isEqualTo(
              total.divide(BigDecimal.valueOf(values.size()), 0, RoundingMode.HALF_UP).longValue());
      assertThat(measured.max()).isEqualTo(max);
      for (int percent = 1; percent <= 100; percent++) {
        assertThat(measured.percentile(percent)).isEqualTo(naive(values, percent));
      }
    }
  }

  /** The smallest value for which at least {@code percent} % of all are not larger. */
  private static long naive(List<Long> values, int percent) {
    long best = Long.MAX_VALUE;
    for (long candidate : values) {
      int notLarger = 0;
      for (long value : values) {
        notLarger += value <= candidate ? 1 : 0;
      }
      if (notLarger * 100L >= (long) percent * values.size()) {
        best = Math.min(best, candidate);
      }
    }
    return best;
  }
}
