package io.github.goenv.mojo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.build.BuildResult;
import io.github.goenv.text.Messages;
import java.time.Duration;
import java.util.List;
import org.apache.maven.plugin.AbstractMojoExecutionException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class BuildFailureTest {
  @Test
  void errorsInTheSourceAreTheProjectsFailure() {
    thrown(Results.failed(1), "build.failed")
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "go build for windows/amd64 failed (exit status 1). What is wrong is shown above, in go's"
                + " own words");
  }

  @Test
  void saysWhenGoSaidNothing() {
    thrown(Results.failed(2), "build.failed.silent")
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("exit status 2")
        .hasMessageContaining("said nothing");
  }

  @Test
  void aTimeOutIsNoFailureOfTheSource() {
    thrown(Results.timedOut(), "build.failed")
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("stopped after 7 s")
        .hasMessageContaining("-Dgoenv.build.timeout=");
  }

  @Test
  void aProgramThatIsGoneIsNamed() {
    thrown(Results.vanished(), "build.failed.silent")
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("app.exe is not there")
        .hasMessageContaining("mvn goenv:explain \"-Dgoenv.id=artifact.vanished\"");
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> thrown(
      BuildResult last, String reason) {
    return assertThatThrownBy(
            () ->
                BuildFailure.raise(
                    List.of(Results.built(), last),
                    reason,
                    Duration.ofSeconds(7),
                    Messages.in("en")))
        .isInstanceOf(AbstractMojoExecutionException.class);
  }
}
