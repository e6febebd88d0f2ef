package io.github.goenv.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.SnapshotBuilder;
import io.github.goenv.change.Change;
import io.github.goenv.change.Change.Exclusion;
import io.github.goenv.fix.Finding;
import io.github.goenv.fix.Literals;
import io.github.goenv.fix.Plan;
import io.github.goenv.fix.Planner;
import io.github.goenv.fix.Step;
import io.github.goenv.fix.script.PlanPage;
import io.github.goenv.fix.script.Scripts;
import io.github.goenv.report.Report;
import io.github.goenv.report.Reports;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Messages;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The plans of all machines and cases that there are; {@code src/fix-check/check} shows what this
 * leaves in {@code target/fix-check} to grammars of others.
 */
class SamplePlansTest {
  private static final Path HOME = Path.of("src/test/resources/io/github/goenv");
  private static final Path TARGET = Path.of("target/fix-check/scripts");

  private static Map<String, Snapshot> machines() throws IOException {
    Map<String, Snapshot> machines = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(HOME.resolve("machines"))) {
      for (Path each : files.sorted().toList()) {
        String name = each.getFileName().toString().replace(".json", "");
        machines.put("machine-" + name, SnapshotBuilder.machine(name).build());
      }
    }
    for (String kind : List.of("healthy", "troubled")) {
      try (Stream<Path> files = Files.list(HOME.resolve(kind))) {
        for (Path each : files.sorted().toList()) {
          List<String> given =
              Files.readAllLines(each).stream().filter(line -> line.startsWith("| ")).toList();
          String name = kind + "-" + each.getFileName().toString().replace(".txt", "");
          machines.put(name, new MachineLines(name).read(given).machine());
        }
      }
    }
    int number = 0;
    for (Case each : ChecksTest.cases()) {
      machines.put("case-" + ++number, each.machine());
    }
    return machines;
  }

  private static Plan plan(Snapshot machine) {
    Report report = Reports.of("fix", machine, Policies.standard(Case.TODAY));
    Report.GoSummary go = report.go();
    return Planner.plan(
        report.host().windows(),
        go == null ? null : go.executable(),
        Finding.of(report, Messages.in("en")));
  }

  @Test
  void everyMachineHasAPlan() throws IOException {
    Files.createDirectories(TARGET);
    int steps = 0;
    int windows = 0;
    for (Map.Entry<String, Snapshot> each : machines().entrySet()) {
      Plan plan = plan(each.getValue());
      steps += plan.steps().size();
      // One way, chosen once: what is unset is not set by another step.
      assertThat(plan.steps())
          .as(each.getKey())
          .extracting(step -> step.change().toString().replaceAll("(value|before|with)=.*", ""))
          .doesNotHaveDuplicates();
      windows += plan.windows() ? 1 : 0;
      Scripts scripts = Scripts.of(plan.windows());
      StringWriter fix = new StringWriter();
      scripts.fix(plan, "1.0", fix);
      if (plan.windows()) {
        Literals.ofPowerShell(fix.toString().replaceAll("(?m)^ *#.*$", ""));
      }
      boolean kept = !each.getKey().startsWith("case-") || !plan.steps().isEmpty();
      if (kept) {
        Path file = TARGET.resolve(each.getKey() + scripts.ending());
        Files.writeString(file, fix.toString());
      }
      for (String language : List.of("en", "zh-CN")) {
        StringWriter page = new StringWriter();
        PlanPage.write(plan, "goenv:", Messages.in(language), text -> text, page);
        assertThat(page.toString()).startsWith("# ").doesNotContain("plan.page", "plan.refused");
      }
      for (Step step : plan.steps()) {
        assertThat(step.checks()).isNotEmpty();
        Change change = step.change();
        if (change instanceof Exclusion exclusion && exclusion.excluded()) {
          assertThat(exclusion.path()).matches("[A-Z]:\\\\[^*?%]+\\\\[^*?%]+");
          assertThat(step.elevated()).isTrue();
        }
      }
    }
    for (boolean each : new boolean[] {true, false}) {
      StringWriter undo = new StringWriter();
      Scripts.of(each).undo("1.0", undo);
      Files.writeString(TARGET.resolve("undo" + Scripts.of(each).ending()), undo.toString());
    }
    System.out.println("plans: " + windows + " of Windows, " + steps + " steps in all");
    assertThat(steps).isGreaterThan(100);
  }
}
