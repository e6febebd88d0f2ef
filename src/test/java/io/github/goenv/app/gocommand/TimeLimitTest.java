package io.github.goenv.app.gocommand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.toolchain.BadCommand;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits as typed. */
class TimeLimitTest {

  @Test
  void takesALimitInSeconds() throws Exception {
    assertThat(TimeLimit.of(null, "build.number")).isEqualTo(Duration.ofSeconds(Long.MAX_VALUE));
    assertThat(TimeLimit.of(90L, "build.number")).isEqualTo(Duration.ofSeconds(90));
    assertThat(TimeLimit.of(Long.MAX_VALUE, "build.number").toSeconds()).isEqualTo(Long.MAX_VALUE);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void refusesALimitThatIsNone(long seconds) {
    assertThatThrownBy(() -> TimeLimit.of(seconds, "build.number"))
        .isInstanceOfSatisfying(
            BadCommand.class,
            e -> assertThat(e.problem().args()).containsEntry("value", Long.toString(seconds)));
  }
}
