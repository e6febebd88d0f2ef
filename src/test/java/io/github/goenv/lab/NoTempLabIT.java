package io.github.goenv.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.lab.LabReport.Result;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JVM's temporary directory is a file, cannot be made, or is only missing. */
class NoTempLabIT {
  private static LabRun run;

  @BeforeAll
  static void runCase() throws IOException {
    run = Lab.run("no-temp");
  }

  private static final String NOT_REACHED =
      "Windows' own functions could not be called, because JNA's native library could not be unpacked"
          + " or loaded: Failed to create temporary file for"
          + " /com/sun/jna/win32-x86-64/jnidispatch.dll library: ";

  private static List<String> reasons(String kind) throws IOException {
    return run.report(kind + "/doctor").results().stream()
        .filter(each -> each.outcome().equals("unknown"))
        .map(Result::reason)
        .filter(reason -> !reason.contains("not examined by this version"))
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "impossible", "missing"})
  void theBuildGoesOn(String kind) throws IOException {
    assertThat(run.status()).as(run.errors()).isZero();
    for (String goal : List.of("/doctor", "/check")) {
      assertThat(run.report(kind + goal).ids("crashed")).isEmpty();
      assertThat(run.report(kind + goal).ids("fail/error")).isEmpty();
      assertThat(run.report(kind + goal).only("go.version").verdict()).isEqualTo("pass");
    }
    assertThat(run.output())
        .noneMatch(line -> line.contains("UnsatisfiedLinkError") || line.startsWith("\tat "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          file       | Path not found
          impossible | JNA temporary directory 'C:\\work\\file\\missing' does not exist
          """)
  void whatNeedsWindowsIsUnknownForOneReason(String kind, String why) throws IOException {
    assertThat(reasons(kind)).containsExactly(NOT_REACHED + why);
    assertThat(run.report(kind + "/doctor").only("env.stale").outcome()).isEqualTo("unknown");
    assertThat(run.lines())
        .as("once by doctor, once in the line of check")
        .filteredOn(line -> line.contains(NOT_REACHED + why))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("goenv: ") && line.contains("most because: "));
  }

  /** JNA makes it. */
  @Test
  void aDirectoryThatIsOnlyMissingIsMade() throws IOException {
    assertThat(reasons("missing")).isEmpty();
    assertThat(run.report("missing/doctor").of("env.stale"))
        .noneMatch(result -> result.outcome().equals("unknown"));
  }
}
