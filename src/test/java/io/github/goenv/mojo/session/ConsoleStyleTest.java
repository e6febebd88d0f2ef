package io.github.goenv.mojo.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.goenv.app.CannotRun;
import io.github.goenv.report.Style;
import io.github.goenv.text.Messages;
import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleStyleTest {

  @ParameterizedTest
  @CsvSource({
    "unicode, always, true, UNICODE, true",
    "ascii, always, true, ASCII, true",
    "ASCII, always, false, ASCII, true",
    "plain, always, true, PLAIN, false",
    "unicode, never, true, UNICODE, false",
    "ascii, never, false, ASCII, false",
    // -B: no console of a person, whatever it can show.
    "unicode, auto, false, UNICODE, false",
  })
  void colourFollowsMavensSwitchAndFormItsOwn(
      String format, String colour, boolean interactive, Style.Form form, boolean expected)
      throws Exception {
    assumeTrue(System.getenv("NO_COLOR") == null, "NO_COLOR is set for the tests");

    assertThat(ConsoleStyle.of(format, interactive, session(colour), Messages.in("en")))
        .isEqualTo(new Style(form, expected));
  }

  @Test
  void aMistypedFormIsAnErrorThatNamesTheNearest() {
    assertThatThrownBy(() -> ConsoleStyle.of("unicod", true, session("auto"), Messages.in("en")))
        .isInstanceOf(CannotRun.class)
        .hasMessage(
            "goenv.format=unicod is not possible. Did you mean unicode?"
                + " possible are auto, unicode, ascii, plain");
  }

  @SuppressWarnings("deprecation")
  private static MavenSession session(String colour) {
    Properties user = new Properties();
    user.setProperty("style.color", colour);
    return new MavenSession(
        null,
        new DefaultRepositorySystemSession(),
        new DefaultMavenExecutionRequest().setUserProperties(user),
        new DefaultMavenExecutionResult());
  }
}
