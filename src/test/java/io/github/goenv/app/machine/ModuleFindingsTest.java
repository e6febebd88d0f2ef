package io.github.goenv.app.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.SnapshotBuilder;
import io.github.goenv.check.Judgement;
import io.github.goenv.check.Policies;
import io.github.goenv.check.core.Policy;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.BuildDirectory;
import io.github.goenv.snapshot.CgoUse;
import io.github.goenv.snapshot.GoModFile;
import io.github.goenv.snapshot.Loading;
import io.github.goenv.snapshot.Project;
import io.github.goenv.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS) // the paths are those of Unix
class ModuleFindingsTest {
  private static final Path ROOT = Path.of("/srv/work");
  private static final Path GOOD = ROOT.resolve("good");
  private static final Path BAD = ROOT.resolve("bad");
  private static final Source SOURCE = Source.of(Source.Kind.PROJECT, "");

  private final Policy policy = Policies.standard("2026-11-28");

  @Test
  void aBadGoModIsOfItsModuleAlone() {
    assertThat(others(machine(List.of(file(GOOD), file(BAD, "go.mod:3: unknown directive: x")))))
        .containsOnlyKeys(BAD)
        .hasEntrySatisfying(
            BAD, found -> assertThat(found).extracting(Result::id).containsOnly("project.go-mod"));
  }

  @Test
  void oneOfTheModuleThatChecksIsItsOwn() {
    assertThat(others(machine(List.of(file(ROOT, "go.mod:3: unknown directive: x"), file(BAD)))))
        .isEmpty();
  }

  /** A module that is not checked by itself would be forgotten. */
  @Test
  void oneOfAModuleThatIsNotCheckedStaysHere() {
    Path inner = BAD.resolve("inner");
    Snapshot machine = machine(List.of(file(inner, "go.mod:3: unknown directive: x")));
    Elsewhere elsewhere =
        new Elsewhere(List.of(BAD), List.of(ROOT, BAD, inner), (module, text) -> {});
    assertThat(new ModuleFindings(machine, policy, elsewhere).of(failing(machine))).isEmpty();
  }

  @Test
  void whatIsWrongWithTheMachineStaysHere() {
    Snapshot broken =
        machine(
            SnapshotBuilder.machine("linux-healthy")
                .set("go.fileProblem", "{value: 'directory', source: 'file-system:go'}")
                .build(),
            List.of(file(GOOD), file(BAD)));
    assertThat(failing(broken)).isNotEmpty();
    assertThat(others(broken)).isEmpty();
  }

  private Map<Path, List<Result>> others(Snapshot machine) {
    Elsewhere elsewhere =
        new Elsewhere(List.of(GOOD, BAD), List.of(ROOT, GOOD, BAD), (module, text) -> {});
    return new ModuleFindings(machine, policy, elsewhere).of(failing(machine));
  }

  private List<Result> failing(Snapshot machine) {
    List<Result> failing = new ArrayList<>();
    for (Result each : Judgement.of(machine, policy)) {
      if (each.outcome() == Outcome.FAIL && each.severity() == Severity.ERROR) {
        failing.add(each);
      }
    }
    return failing;
  }

  private static Fact<GoModFile> file(Path module, String... errors) {
    String path = module.resolve("go.mod").toString();
    return Fact.known(
        new GoModFile(path, "example.com/app", "1.22.0", null, List.of(errors)), SOURCE);
  }

  private static Snapshot machine(List<Fact<GoModFile>> files) {
    return machine(SnapshotBuilder.machine("linux-healthy").build(), files);
  }

  private static Snapshot machine(Snapshot machine, List<Fact<GoModFile>> files) {
    List<Fact<Loading>> loading = new ArrayList<>();
    for (Fact<GoModFile> each : files) {
      GoModFile file = each.orNull();
      String said = file.errors().isEmpty() ? "" : "go: errors parsing go.mod: " + file.errors();
      loading.add(
          Fact.known(
              new Loading(
                  Path.of(file.path()).getParent().toString(),
                  List.of("list", "-m"),
                  said.isEmpty() ? 0 : 1,
                  said,
                  true,
                  List.of()),
              SOURCE));
    }
    Project project = machine.project().orNull();
    return machine.with(
        new Project(
            ROOT.toString(),
            files,
            Fact.known(new CgoUse(List.of(), true), SOURCE),
            Fact.known(loading, SOURCE),
            project.repositories(),
            project.work(),
            Fact.known(
                List.of(new BuildDirectory(GOOD.toString(), GOOD + "/go.mod", null)), SOURCE)));
  }
}
