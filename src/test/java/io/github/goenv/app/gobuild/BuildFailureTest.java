package io.github.goenv.app.gobuild;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Rejected;
import io.github.goenv.gobuild.BuildResult;
import io.github.goenv.text.Messages;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class BuildFailureTest {
  @Test
  void errorsInTheSourceAreTheProjectsFailure() {
    thrown(Results.failed(1), "build.failed")
        .isInstanceOf(Rejected.class)
        .hasMessage(
            "go build for windows/amd64 failed (exit status 1). What is wrong is shown above, in go's"
                + " own words");
  }

  @Test
  void saysWhenGoSaidNothing() {
    thrown(Results.failed(2), "build.failed.silent")
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("exit status 2")
        .hasMessageContaining("said nothing");
  }

  @Test
  void aTimeOutIsNoFailureOfTheSource() {
    thrown(Results.timedOut(), "build.failed")
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("stopped after 7 s")
        .hasMessageContaining("-Dgoenv.build.timeout=");
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> thrown(
      BuildResult last, String reason) {
    return assertThatThrownBy(
        () ->
            BuildFailure.raise(
                List.of(Results.built(), last), reason, Duration.ofSeconds(7), Messages.in("en")));
  }
}
