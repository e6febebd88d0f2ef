package io.github.goenv.app.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.goenv.SnapshotBuilder;
import io.github.goenv.app.Console;
import io.github.goenv.app.OutcomeFile;
import io.github.goenv.app.Output;
import io.github.goenv.app.policy.PolicyRequest;
import io.github.goenv.app.telemetry.Telemetry;
import io.github.goenv.report.Style;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report on standard output alone, and the commands that people are told instead. */
class DoctorJsonTest {
  private final List<String> lines = new ArrayList<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @TempDir Path home;

  @Test
  void standardOutputIsTheReportAndNothingElse() throws Exception {
    doctor(Console.SILENT, new RawConsole(out));
    String printed = out.toString(StandardCharsets.UTF_8);
    assertThat(printed).matches("(?s)\\{.*}\n").matches("\\p{ASCII}*");
    JsonObject report = JsonParser.parseString(printed).getAsJsonObject();
    assertThat(report).isEqualTo(written());
    assertThat(report.get("goal").getAsString()).isEqualTo("doctor");
    assertThat(printed).contains("\\u5de5");
    assertThat(report.toString()).contains("工作");
  }

  @Test
  void peopleAreToldTheThreeNextCommandsLast() throws Exception {
    doctor(listing(), null);
    assertThat(out.size()).isZero();
    assertThat(lines.subList(lines.size() - 4, lines.size()))
        .satisfies(
            last -> {
              assertThat(last.get(0)).isEqualTo("next:");
              assertThat(last.get(1)).startsWith("  mvn goenv:explain \"-Dgoenv.id=");
              assertThat(last.get(2)).startsWith("  mvn goenv:fix ");
              assertThat(last.get(3)).startsWith("  mvn goenv:doctor \"-Dgoenv.only=");
            });
  }

  private JsonObject written() throws Exception {
    String file = Files.readString(home.resolve("target/goenv/report.json"));
    return JsonParser.parseString(file).getAsJsonObject();
  }

  private void doctor(Console console, @Nullable RawConsole json) throws Exception {
    Path saved = home.resolve("snapshot.json");
    String machine = SnapshotBuilder.text("windows-laptop-two-goroots");
    Files.writeString(saved, machine.replace("C:\\\\work", "C:\\\\工作"));
    CheckRequest check =
        new CheckRequest(
            "0.1.0",
            new MachineRequest(null, saved),
            PolicyRequest.STANDARD,
            "report",
            "never",
            json == null ? "off" : "auto",
            Map.of("GITHUB_ACTIONS", "true"),
            null,
            null,
            home.resolve("target/goenv"),
            new OutcomeFile(),
            true,
            Telemetry.NONE,
            null);
    Output output =
        new Output(
            console,
            TestMachine.TEXTS,
            new Style(Style.Form.PLAIN, false),
            Output.Level.INFO,
            new HashSet<>());
    new CheckMachine(output).doctor(new DoctorRequest(check, "goenv:", "auto", json));
  }

  private Console listing() {
    return new Console() {
      @Override
      public void info(String line) {
        lines.add(line);
      }

      @Override
      public void warn(String line) {
        lines.add(line);
      }

      @Override
      public void error(String line) {
        lines.add(line);
      }
    };
  }
}
