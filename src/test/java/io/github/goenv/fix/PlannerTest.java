package io.github.goenv.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.change.Change;
import io.github.goenv.change.Change.DeleteCached;
import io.github.goenv.change.Change.Exclusion;
import io.github.goenv.change.Change.FileMode;
import io.github.goenv.change.Change.GoSetting;
import io.github.goenv.change.Change.MakeDirectory;
import io.github.goenv.change.Change.RegistryValue;
import io.github.goenv.change.Change.ThisShell;
import io.github.goenv.change.Change.With;
import io.github.goenv.change.Value;
import io.github.goenv.fix.Refused.Reason;
import io.github.goenv.report.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is chosen, what belongs together, and what is refused. */
class PlannerTest {
  private static final String FILE = "C:\\Users\\anna\\AppData\\Roaming\\go\\env";

  private static Change go(String name, String value) {
    return new GoSetting(
        name, value == null ? Value.NONE : Value.text(value), Value.NONE, FILE, null);
  }

  private static Change stored(String key, String name) {
    return new RegistryValue(key, name, Value.NONE, Value.text("old"));
  }

  private static Finding finding(String id, Change... changes) {
    return finding(id, Severity.ERROR, "", changes);
  }

  private static Finding finding(String id, Severity severity, String subject, Change... changes) {
    List<Proposal> proposals = new ArrayList<>();
    for (Change change : changes) {
      boolean elevated =
          change instanceof Exclusion
              || change instanceof RegistryValue value && value.key().startsWith("HKLM");
      proposals.add(new Proposal("do " + change, "x", elevated, change));
    }
    return new Finding(id, severity, subject, "said", proposals);
  }

  private static Plan plan(Finding... findings) {
    return Planner.plan(true, "C:\\Go\\bin\\go.exe", List.of(findings));
  }

  private static List<Change> changes(Plan plan) {
    return plan.steps().stream().map(Step::change).toList();
  }

  @Test
  void movesACacheRatherThanExcludeIt() {
    Change move = go("GOCACHE", "D:\\gobuild\\cache");
    Plan plan =
        plan(
            finding(
                "av.x", new Exclusion("C:\\Users\\anna\\AppData\\Local\\go-build", true), move));
    assertThat(changes(plan)).containsExactly(move);
  }

  @Test
  void excludesWhereThereIsNoOtherWay() {
    Change one = new Exclusion("C:\\Users\\anna\\AppData\\Local\\go-build", true);
    Change other = new Exclusion("C:\\Users\\anna\\go", true);
    Plan plan = plan(finding("av.exclusions", one, other));
    assertThat(changes(plan)).containsExactly(one, other);
    assertThat(plan.steps(false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C:\\",
        "C:",
        "D:\\\\",
        "C:\\Users",
        "C:\\Users\\anna",
        "C:\\Users\\anna\\",
        "C:\\Users\\anna\\Downloads",
        "C:\\Users\\anna\\Downloads\\go",
        "C:\\Users\\anna\\Desktop",
        "C:\\Users\\anna\\AppData",
        "C:\\Users\\anna\\AppData\\Local",
        "C:\\Users\\anna\\AppData\\Local\\Temp",
        "C:\\Users\\anna\\AppData\\Local\\Temp\\go-build1",
        "C:\\Windows",
        "C:\\Windows\\Temp\\x",
        "C:\\Program Files",
        "C:\\ProgramData",
        "go.exe",
        "C:\\Go\\bin\\go.exe",
        "%TEMP%\\x",
        "C:\\%x%\\go",
        "C:\\Users\\*\\go",
        "C:\\go?",
        "\\\\server\\share\\go",
        "C:\\Go\\..",
        "C:/Users/anna"
      })
  void excludesNoMoreThanADirectoryOfGo(String path) {
    Plan plan = plan(finding("av.exclusions", new Exclusion(path, true)));
    assertThat(plan.steps()).isEmpty();
    assertThat(plan.refused()).extracting(Refused::reason).containsExactly(Reason.TOO_BROAD);
  }

  @Test
  void changesNoExclusionThatWouldSeemToSucceed() {
    Plan plan =
        plan(
            finding("av.tamper", Severity.WARNING, "TPExclusions"),
            finding("av.exclusions", new Exclusion("C:\\Users\\anna\\go\\pkg\\mod", true)));
    assertThat(plan.steps()).isEmpty();
    assertThat(plan.refused()).extracting(Refused::reason).containsExactly(Reason.PROTECTED);
  }

  @Test
  void takesAVariableAwayWhereverItIsStored() {
    Change user = stored(RegistryValue.USER, "GOROOT");
    Change all = stored(RegistryValue.MACHINE, "GoRoot");
    Change shell = new ThisShell("GOROOT", Value.NONE);
    Plan plan = plan(finding("goroot.invalid", go("GOROOT", null), user, all, shell));
    assertThat(changes(plan)).containsExactly(go("GOROOT", null), user, all);
    assertThat(plan.steps(true)).hasSize(1);
    assertThat(plan.rest().get(0).proposals()).hasSize(1);
  }

  @Test
  void makesADirectoryWithTheSettingThatNamesIt() {
    Change make = new MakeDirectory("D:\\gobuild\\tmp");
    Change set = go("GOTMPDIR", "D:\\gobuild\\tmp");
    assertThat(changes(plan(finding("a.b", make, set)))).containsExactly(make, set);
    Change user = stored(RegistryValue.USER, "GOTMPDIR");
    assertThat(changes(plan(finding("a.b", user, make, set)))).containsExactly(user, make, set);
    assertThat(changes(plan(finding("a.b", make, user)))).containsExactly(make);
  }

  @Test
  void oneStepForAllThatWantIt() {
    Plan plan = plan(finding("a.b", go("GOFLAGS", null)), finding("c.d", go("GOFLAGS", null)));
    assertThat(plan.steps()).hasSize(1);
    assertThat(plan.steps().get(0).checks()).containsExactly("a.b", "c.d");
  }

  @Test
  void theFirstInTheCatalogueWinsAndTheOtherIsNamed() {
    Plan plan = plan(finding("a.b", go("GOFLAGS", null)), finding("c.d", go("GOFLAGS", "-v")));
    assertThat(changes(plan)).containsExactly(go("GOFLAGS", null));
    assertThat(plan.refused())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.reason()).isEqualTo(Reason.CONFLICT);
              assertThat(each.check()).isEqualTo("c.d");
              assertThat(each.detail()).isEqualTo("a.b");
            });
  }

  @Test
  void informationIsForPeople() {
    Plan plan = plan(finding("a.b", Severity.INFO, "", go("GOFLAGS", null)));
    assertThat(plan.steps()).isEmpty();
    assertThat(plan.rest()).hasSize(1);
  }

  @Test
  void whatKeepsGoFromRunningComesFirst() {
    Change bad =
        new GoSetting("GOROOT", Value.NONE, Value.text("x"), FILE, new With("GOROOT", "C:\\Go"));
    Plan plan = plan(finding("a.b", go("GOFLAGS", null)), finding("c.d", bad));
    assertThat(changes(plan)).containsExactly(bad, go("GOFLAGS", null));
    assertThat(plan.needed())
        .containsExactly(new With("GOTOOLCHAIN", "local"), new With("GOROOT", "C:\\Go"));
  }

  /** A report may come from anybody. */
  @Test
  void takesNothingOfAReportOnTrust() {
    List<Change> changes =
        List.of(
            go("GOFLAGS; rm", null),
            go("GOFLAGS", "a\nb"),
            go("GOFLAGS", "\"a\""),
            go("GOFLAGS", "<hidden>"),
            new GoSetting("GOFLAGS", Value.NONE, Value.NONE, "relative", null),
            new GoSetting("GOFLAGS", Value.NONE, Value.NONE, "C:\\a\\..\\b", null),
            stored("HKLM\\SOFTWARE\\Policies", "x"),
            stored("HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run", "x"),
            stored(RegistryValue.USER, ""),
            new Change.GitSetting("core.sshCommand", "calc"),
            new DeleteCached("C:\\mod", List.of("C:\\mod")),
            new DeleteCached("C:\\mod", List.of("C:\\mod\\..\\x")),
            new DeleteCached("C:\\mod", List.of("C:\\module\\x")),
            new MakeDirectory("x"),
            new MakeDirectory("C:\\Users\\<user>\\x"),
            new FileMode("C:\\x", "u+rwx"));
    for (Change change : changes) {
      Plan plan = plan(finding("a.b", change));
      assertThat(plan.steps()).as(change.toString()).isEmpty();
      assertThat(plan.refused()).as(change.toString()).hasSize(1);
    }
    assertThat(
            Planner.plan(false, null, List.of(finding("a.b", new FileMode("/x", "a+rwxs"))))
                .steps())
        .isEmpty();
  }
}
