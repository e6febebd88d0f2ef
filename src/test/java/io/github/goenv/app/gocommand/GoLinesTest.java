package io.github.goenv.app.gocommand;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.app.RecordingLog;
import io.github.goenv.app.gobuild.Results;
import io.github.goenv.toolchain.GoSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoLinesTest {
  private final RecordingLog log = new RecordingLog("INFO");

  /** The second column: what is shown before go has ended. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "./a.go:3:5: undefined: x                    | ERROR",
        "C:\\a b\\a.go:3:5: expected 'package'   | ERROR",
        "a.go:5:10: fatal error: x.h: No such file   | ERROR",
        "./a.go:2:3: warning: #warning hello [-Wcpp] |",
        "./a.go:2:3: note: declared here             |",
        "./a.go: In function 'f':                    |",
        "a.c:2:3: error: x                           |",
        "go: no such tool link                   |",
        "# example.com/a.go:                         |",
        "a.go:3: x                                   |",
        "sub/a.go:3: running \"false\": exit status 1 | ERROR",
        "a.go:3: no arguments to directive           | ERROR",
        "stat /p/nope: directory not found           | ERROR",
        "go biuld: unknown command                   | ERROR",
        "generate: error parsing regexp: missing (   | ERROR",
        "a.go:3:5:x                                  |",
      })
  void anErrorOfTheCompilerIsShownAtOnce(String line, String level) {
    GoLines lines = lines(false, "");
    lines.line(line);
    if (level == null) {
      assertThat(log.lines).isEmpty();
      lines.end(false);
      assertThat(log.lines).containsExactly("WARN " + line);
    } else {
      assertThat(log.lines).containsExactly(level + " " + line);
    }
  }

  /** {@code -gcflags=-m} has the compiler say such things of a sound program. */
  @Test
  void remarksOfTheCompilerAreNoErrors() {
    GoLines lines = lines(false, "-gcflags=-m");
    lines.line("./main.go:3:6: can inline main");
    assertThat(log.lines).isEmpty();
    lines.end(false);
    assertThat(log.lines).containsExactly("WARN ./main.go:3:6: can inline main");
  }

  @Test
  void amongWhatGoTellsOfItsWorkErrorsStandOut() {
    GoLines lines = lines(true, "");
    lines.line("WORK=/tmp/go-build1");
    lines.line("./a.go:3:5: undefined: x");
    lines.line("mkdir -p $WORK/b001/");
    lines.end(true);
    assertThat(log.lines)
        .containsExactly(
            "INFO WORK=/tmp/go-build1",
            "ERROR ./a.go:3:5: undefined: x",
            "INFO mkdir -p $WORK/b001/");
  }

  @Test
  void whatIsHeldIsBoundedAndInOrder() {
    GoLines lines = lines(false, "");
    for (int i = 0; i < 10_001; i++) {
      lines.line("line " + i);
    }
    assertThat(log.lines).containsExactly("WARN line 10000");
    lines.end(true);
    assertThat(log.lines).hasSize(10_001).contains("ERROR line 0", "ERROR line 9999");
  }

  @Test
  void eachBuildBeginsWithNothing() {
    GoLines lines = lines(false, "");
    lines.line("./a.go:3:5: undefined: x");
    lines.end(true);
    lines.begin(Results.PLAN);
    log.lines.clear();
    lines.line("ld: warning: x");
    assertThat(lines.said()).containsExactly("ld: warning: x");
    lines.end(false);
    assertThat(log.lines).containsExactly("WARN ld: warning: x");
  }

  private GoLines lines(boolean verbose, String goflags) {
    GoLines lines =
        new GoLines(
            log.output(), verbose, new GoSettings(Map.of("GOFLAGS", goflags), Map.of(), false));
    lines.begin(Results.PLAN);
    return lines;
  }
}
