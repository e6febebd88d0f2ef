package io.github.goenv.app.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import io.github.goenv.StartsPrograms;
import io.github.goenv.app.Personal;
import io.github.goenv.check.Policies;
import io.github.goenv.probe.ProbeRequest;
import io.github.goenv.probe.SnapshotReader;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Report;
import io.github.goenv.report.ReportJson;
import io.github.goenv.report.Result;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.SnapshotJson;
import io.github.goenv.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine the tests run on, whatever it is: read, judged, written, and read back. */
@StartsPrograms
class RealMachineTest {
  @TempDir Path directory;
  private Snapshot machine;

  @BeforeEach
  void read() throws InterruptedException {
    machine =
        new SnapshotReader(
                new ProbeRequest(
                    "1.0",
                    null,
                    directory,
                    List.of(directory),
                    directory,
                    System.getenv(),
                    Duration.ofSeconds(30),
                    true,
                    Set.of(),
                    List.of(),
                    ProbeRequest.Examine.NOTHING))
            .read();
  }

  @Test
  void theReportKeepsToItsSchemaAndNoCheckCrashes() throws IOException {
    Report report = report(machine);
    assertThat(report.results())
        .isNotEmpty()
        .extracting(Result::outcome)
        .doesNotContain(Outcome.CRASHED);
    StringWriter json = new StringWriter();
    new ReportJson(Personal.redaction(true), Messages.in("en")).write(report, json);
    Validator validator =
        new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).createValidator();
    URI schema = validator.registerSchema(schema());
    assertThat(validator.validate(schema, json.toString()).getErrors())
        .extracting(error -> error.getInstanceLocation() + " " + error.getError())
        .isEmpty();
  }

  @Test
  void itsSnapshotIsJudgedLikeTheMachine() throws IOException {
    StringWriter json = new StringWriter();
    SnapshotJson.write(machine, io.github.goenv.snapshot.Redaction.CREDENTIALS_ONLY, json);
    Report replayed = report(SnapshotJson.read(json.toString()));
    assertThat(replayed.summary()).isEqualTo(report(machine).summary());
  }

  private static Report report(Snapshot machine) {
    return Reports.of("doctor", "1.0", System.nanoTime(), machine, Policies.standard(""));
  }

  private static String schema() throws IOException {
    String name = "/io/github/goenv/schema/report.schema.json";
    try (InputStream in = RealMachineTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
