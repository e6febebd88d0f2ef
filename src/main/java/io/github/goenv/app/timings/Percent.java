package io.github.goenv.app.timings;

import io.github.goenv.text.Text;
import java.math.BigDecimal;
import java.util.Optional;

/** A share as people write it: {@code 20%}, {@code 12.5 %}, {@code 20}. */
final class Percent {
  private static final BigDecimal MOST = new BigDecimal(10_000);

  private Percent() {}

  /** The number before the sign, above 0 and at most 10,000; empty when it is none. */
  static Optional<BigDecimal> parse(String text) {
    String number = text.strip();
    if (number.endsWith("%")) {
      number = number.substring(0, number.length() - 1).strip();
    }
    if (number.isEmpty() || number.length() > 12 || !isDecimal(number)) {
      return Optional.empty();
    }
    BigDecimal percent = new BigDecimal(number);
    return percent.signum() > 0 && percent.compareTo(MOST) <= 0
        ? Optional.of(percent)
        : Optional.empty();
  }

  /** Digits with at most one point between them. */
  private static boolean isDecimal(String number) {
    int points = 0;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (c == '.' && i > 0 && i < number.length() - 1) {
        points++;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return points <= 1;
  }

  /** What is wrong with a value of the parameter {@code name}. */
  static Text problem(String name, String value) {
    return Text.of("bad.percent", "name", name, "value", value);
  }
}
