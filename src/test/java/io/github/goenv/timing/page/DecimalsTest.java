package io.github.goenv.timing.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimalsTest {
  @Test
  void anyDurationIsWrittenExactly() {
    Random random = new Random(4);
    for (int i = 0; i < 5_000; i++) {
      long nanos = random.nextLong() >> random.nextInt(64);
      check(nanos);
      check(nanos / 1_000 * 1_000);
    }
    check(0);
    check(-1);
    check(Long.MIN_VALUE);
    check(Long.MAX_VALUE);
  }

  private static void check(long nanos) {
    assertThat(Decimals.micros(nanos))
        .isEqualTo(BigDecimal.valueOf(nanos, 3).stripTrailingZeros().toPlainString());
    assertThat(Decimals.millis(nanos))
        .isEqualTo(BigDecimal.valueOf(nanos, 6).stripTrailingZeros().toPlainString());
  }
}
