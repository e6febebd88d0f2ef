package io.github.goenv.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The commands for cmd that errors name are carried out by cmd, and the errors are gone. {@code
 * run.bat} has them as they stand in the first report, which this compares.
 */
class FixesLabIT {
  private static LabRun run;

  @BeforeAll
  static void runCase() throws IOException {
    run = Lab.run("fixes");
  }

  /** The commands of the errors of the first report that can be used as they are. */
  private static List<Json> commands() throws IOException {
    List<Json> commands = new ArrayList<>();
    for (Json result : run.json("bad/doctor/report.json").at("results").all()) {
      if (result.text("severity").equals("error")) {
        for (Json fix : result.at("fixes").all()) {
          if (fix.text("kind").equals("command") && !fix.text("certainty").equals("placeholder")) {
            commands.add(fix);
          }
        }
      }
    }
    return commands;
  }

  @Test
  void theBadValuesAreErrors() throws IOException {
    assertThat(run.status()).as(run.errors()).isZero();
    assertThat(run.report("bad/doctor").ids("fail/error"))
        .contains("env.refused", "access.unwritable");
  }

  /** Nothing but cmd has started this Maven. */
  @Test
  void everyCommandIsForCmd() throws IOException {
    assertThat(commands())
        .isNotEmpty()
        .allSatisfy(fix -> assertThat(fix.text("shell")).as(fix.text("text")).isEqualTo("cmd"));
  }

  /** The two for GOTMPDIR are alternatives: to make it, or to do without. */
  @Test
  void theBatchFileDoesWhatTheReportSays() throws IOException {
    List<String> batch =
        Lab.text(Path.of("src/lab/cases/fixes/run.bat"))
            .lines()
            .map(line -> line.startsWith("@") ? line.substring(1) : line)
            .toList();
    List<String> texts = new ArrayList<>();
    for (Json fix : commands()) {
      texts.add(fix.text("text"));
    }
    assertThat(texts).contains("go env -u GOFLAGS", "set \"GOCACHE=\"");
    texts.remove("set \"GOTMPDIR=\"");
    assertThat(batch).containsAll(texts);
  }

  @Test
  void thenNoErrorIsLeft() throws IOException {
    assertThat(run.report("mended/doctor").ids("fail/error")).isEmpty();
  }
}
