package io.github.goenv.timing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {
  /** {@code _} stands for the space that nothing is broken at. */
  @ParameterizedTest
  @CsvSource({
    "1.20 s, 1.20_s",
    "'took 3 ms, or 5 s (7 %).', 'took 3_ms, or 5_s (7_%).'",
    "12 MiB of 30 GB, 12_MiB of 30_GB",
    "1.6 of 2 cores busy, 1.6 of 2_cores busy",
    "4 seconds, 4 seconds",
    "4 s3 bucket, 4 s3 bucket",
    "a s, a s",
    "61 packages, 61 packages",
    "共 4 个包, 共 4_个包",
    "s, s",
    "5 , 5 ",
  })
  void aNumberStaysWithItsUnit(String text, String bound) {
    assertThat(Units.bound(text).replace(Units.BOUND, '_')).isEqualTo(bound);
  }
}
