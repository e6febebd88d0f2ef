package io.github.goenv.app.machine;

import io.github.goenv.app.policy.PolicyFactory;
import io.github.goenv.app.policy.PolicyRequest;
import io.github.goenv.check.core.Subjects;
import io.github.goenv.probe.ProbeRequest;
import io.github.goenv.probe.SnapshotReader;
import io.github.goenv.report.DoctorLines;
import io.github.goenv.report.Line;
import io.github.goenv.report.Report;
import io.github.goenv.report.ReportJson;
import io.github.goenv.report.Style;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.SnapshotJson;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Goal doctor without Maven, for tests that need a process with an environment of its own. */
final class DoctorProgram {
  private DoctorProgram() {}

  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of("").toAbsolutePath();
    Snapshot machine =
        new SnapshotReader(
                new ProbeRequest(
                    "0",
                    null,
                    directory,
                    List.of(directory),
                    directory,
                    System.getenv(),
                    Duration.ofSeconds(20),
                    false,
                    Set.of(),
                    List.of(),
                    ProbeRequest.Examine.NOTHING))
            .read();
    Report report =
        Reports.of(
            "doctor",
            "0",
            System.nanoTime(),
            machine,
            new PolicyFactory(TestMachine.TEXTS).policy(PolicyRequest.STANDARD));
    StringWriter files = new StringWriter();
    new ReportJson(Redaction.CREDENTIALS_ONLY, TestMachine.TEXTS).write(report, files);
    SnapshotJson.write(machine, Redaction.CREDENTIALS_ONLY, files);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Style style = new Style(Style.Form.UNICODE, false);
    for (Line line :
        new DoctorLines(TestMachine.TEXTS, style, Subjects.PLAIN::kept, "2027-02-26").of(report)) {
      out.println(line.text());
    }
    try (Writer json = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      json.write(files.toString());
    }
  }
}
