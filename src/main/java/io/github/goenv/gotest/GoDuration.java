package io.github.goenv.gotest;

import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as Go's flags take them: {@code 90s}, {@code 1h30m}; 0 is none. */
final class GoDuration {
  private static final Pattern PART = Pattern.compile("([0-9]{1,9})(\\.[0-9]{1,9})?(h|ms|m|s)");

  private GoDuration() {}

  /**
   * In Go's form; a bare number is of seconds.
   *
   * @throws BadCommand when it is no duration
   */
  static String typed(String value) throws BadCommand {
    String form = value.matches("[0-9]{1,9}") && !value.equals("0") ? value + "s" : value;
    if (!form.equals("0")) {
      length(form);
    }
    return form;
  }

  /**
   * How long; zero for no limit.
   *
   * @throws BadCommand when it is no duration
   */
  static Duration length(String value) throws BadCommand {
    if (value.equals("0")) {
      return Duration.ZERO;
    }
    Matcher part = PART.matcher(value);
    double millis = 0;
    int at = 0;
    while (part.find() && part.start() == at) {
      String fraction = part.group(2) == null ? "" : part.group(2);
      double number = Double.parseDouble(part.group(1) + fraction);
      millis +=
          number
              * switch (part.group(3)) {
                case "h" -> 3_600_000;
                case "m" -> 60_000;
                case "s" -> 1_000;
                default -> 1;
              };
      at = part.end();
    }
    if (at == 0 || at < value.length()) {
      throw new BadCommand(Text.of("test.timeout", "value", value));
    }
    return Duration.ofMillis((long) millis);
  }
}
