package io.github.goenv.app.gocommand;

import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a command of go may take. */
public final class TimeLimit {
  private static final Duration UNLIMITED = Duration.ofSeconds(Long.MAX_VALUE);

  private TimeLimit() {}

  /**
   * The limit as typed.
   *
   * @param seconds null for no limit
   * @param key of the sentence that refuses the value; it has the placeholder {@code value}
   * @throws BadCommand for a limit below one second
   */
  public static Duration of(@Nullable Long seconds, String key) throws BadCommand {
    if (seconds == null) {
      return UNLIMITED;
    }
    if (seconds <= 0) {
      throw new BadCommand(Text.of(key, "value", seconds.toString()));
    }
    return Duration.ofSeconds(seconds);
  }
}
