package io.github.goenv.coverage;

import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of the statements has to run.
 *
 * @param pattern packages that it holds for, each by itself; null for all statements together
 * @param percent from 0 to 100
 */
public record Minimum(@Nullable String pattern, BigDecimal percent) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * Reads {@code 80%}, {@code 80} or {@code 80.5%}.
   *
   * @throws BadCommand when it is no percentage; {@code 0.8} too, which others write for 80%
   */
  public static Minimum ofAll(String typed) throws BadCommand {
    return new Minimum(null, percent("goenv.coverage.minimum", typed.strip(), typed));
  }

  /**
   * Reads entries such as {@code ./internal/...=90%}.
   *
   * @throws BadCommand when one is no pattern and percentage
   */
  public static List<Minimum> ofPackages(List<String> entries) throws BadCommand {
    List<Minimum> all = new ArrayList<>();
    for (String entry : entries) {
      int equals = entry.lastIndexOf('=');
      String pattern = equals < 0 ? "" : entry.substring(0, equals).strip();
      if (pattern.isEmpty()) {
        throw new BadCommand(Text.of("coverage.minimum.entry", "value", entry));
      }
      String typed = entry.substring(equals + 1).strip();
      all.add(new Minimum(pattern, percent("goenv.coverage.minimums", typed, entry)));
    }
    return all;
  }

  private static BigDecimal percent(String parameter, String typed, String whole)
      throws BadCommand {
    boolean signed = typed.endsWith("%");
    String number = signed ? typed.substring(0, typed.length() - 1).strip() : typed;
    BigDecimal percent = isNumber(number) ? new BigDecimal(number) : null;
    if (percent == null || percent.compareTo(HUNDRED) > 0) {
      throw new BadCommand(
          Text.of("coverage.minimum.value", "parameter", parameter, "value", whole));
    }
    if (!signed && percent.signum() > 0 && percent.compareTo(BigDecimal.ONE) < 0) {
      String meant = percent.multiply(HUNDRED).stripTrailingZeros().toPlainString();
      throw new BadCommand(
          Text.of(
              "coverage.minimum.ratio",
              "parameter",
              parameter,
              "value",
              whole,
              "percent",
              meant + "%"));
    }
    return percent;
  }

  private static boolean isNumber(String text) {
    boolean digit = false;
    int dots = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digit |= c >= '0' && c <= '9';
      dots += c == '.' ? 1 : 0;
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return digit && dots <= 1 && text.length() <= 20;
  }

  /** Whether as many ran; compared as they are, not as they are printed. */
  public boolean isReached(Counts counts) {
    return BigDecimal.valueOf(counts.covered())
            .multiply(HUNDRED)
            .compareTo(percent.multiply(BigDecimal.valueOf(counts.total())))
        >= 0;
  }

  /** As a person writes it. */
  public String shown() {
    BigDecimal plain = percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
    return plain.toPlainString() + "%";
  }
}
