package io.github.goenv.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.SnapshotBuilder;
import io.github.goenv.check.core.Policy;
import io.github.goenv.report.Acceptance;
import io.github.goenv.report.Report;
import io.github.goenv.report.Reports;
import io.github.goenv.report.Severity;
import io.github.goenv.report.page.Privacy;
import io.github.goenv.report.page.ReportPage;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Leaves under {@code target/page-check} what {@code src/page-check/check} opens in a browser. */
class WholePagesTest {
  private static final Path HOME = Path.of("src/test/resources/io/github/goenv");
  private static final Path PAGES = Path.of("target", "page-check", "report");

  /** As people have them: something wrong, much unknown, everything fine. */
  private static final List<String> MACHINES =
      List.of(
          "healthy/golang-image",
          "troubled/china-laptop",
          "troubled/corporate-laptop",
          "troubled/jenkins-msys2",
          "troubled/mac-two-goes");

  @Test
  void leavesPagesForTheBrowser() throws IOException {
    Files.createDirectories(PAGES);
    for (String name : MACHINES) {
      List<String> given =
          Files.readAllLines(HOME.resolve(name + ".txt")).stream()
              .filter(line -> line.startsWith("| "))
              .toList();
      Snapshot machine = new MachineLines(name).read(given).machine();
      write(name.substring(name.indexOf('/') + 1), machine, Policies.standard(Case.TODAY));
    }
    write("no-go", SnapshotBuilder.machine("linux-no-go").build(), Policies.standard(Case.TODAY));
    String laptop = "windows-laptop-two-goroots";
    write("laptop", SnapshotBuilder.machine(laptop).build(), policy());
    assertThat(PAGES.resolve("china-laptop.en.html")).content().contains("文档");
  }

  private static Policy policy() {
    return new Policy(
        true,
        Set.of(),
        Set.of("path.dead", "disk"),
        Map.of("goroot.set", Severity.INFO),
        List.of(
            new Policy.Accepted(
                "path.go-multiple",
                null,
                new Acceptance("the image ships two, OPS-71", "2027-03-01", "the team", null))),
        Policy.Expectations.NONE,
        Case.TODAY);
  }

  private static void write(String name, Snapshot machine, Policy policy) throws IOException {
    Report whole = Reports.of("doctor", machine, policy);
    var results = Judgement.of(machine, policy);
    Report report =
        new Report(
            whole.toolVersion(),
            whole.goal(),
            whole.startedAt(),
            whole.durationMillis(),
            whole.host(),
            whole.go(),
            results,
            UseOfPolicy.of(results, policy));
    for (String language : List.of("en", "zh-CN", "auto")) {
      try (Writer out = Files.newBufferedWriter(PAGES.resolve(name + "." + language + ".html"))) {
        ReportPage.write(
            report, machine, Redaction.ofSaved(machine.host()), Privacy.REMOVED, language, out);
      }
    }
  }
}
