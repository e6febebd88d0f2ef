package io.github.goenv.check;

import static io.github.goenv.check.WindowsMachine.HOME;
import static io.github.goenv.check.WindowsMachine.known;
import static io.github.goenv.check.WindowsMachine.stored;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.windows.CommandFacts;
import io.github.goenv.snapshot.windows.SyncFolder;
import io.github.goenv.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What users read on machines as they are. */
class WindowsScenariosTest {
  private static final Messages ENGLISH = Messages.in("en");

  private static String message(Result result) {
    return result.message().in(ENGLISH);
  }

  private static List<String> commands(Result result) {
    List<String> commands = new ArrayList<>();
    for (Fix fix : result.fixes()) {
      if (!fix.text().isEmpty()) {
        commands.add(fix.text());
      }
    }
    return commands;
  }

  @Test
  void aHealthyMachineHasNoErrorAndNoWarning() {
    List<String> bad = new ArrayList<>();
    for (Result result :
        Judgement.of(new WindowsMachine().snapshot(), Policies.standard("2026-11-23"))) {
      boolean loud = result.severity() != null && result.severity() != Severity.INFO;
      boolean silent = result.outcome() == Outcome.UNKNOWN && !result.area().equals("service");
      if (loud || silent || result.outcome() == Outcome.CRASHED) {
        bad.add(result.id() + ": " + message(result));
      }
    }
    assertThat(bad).isEmpty();
  }

  @Test
  void theModuleCacheUnderTheSecondAccountNamesWhoSaysSo() {
    WindowsMachine machine = new WindowsMachine();
    String root = HOME + "\\OneDrive - 公司";
    machine.dir("GOMODCACHE").at(root + "\\gomod");
    machine.dir("GOMODCACHE").source =
        Source.of(Source.Kind.GO_ENV_FILE, HOME + "\\AppData\\Roaming\\go\\env");
    Source key =
        Source.of(Source.Kind.REGISTRY, "HKCU\\Software\\Microsoft\\OneDrive\\Accounts\\Business1");
    machine.folders =
        known(
            List.of(
                new SyncFolder(HOME + "\\OneDrive", "OneDrive", "Personal", key),
                new SyncFolder(root, "OneDrive", "Business1", key)));
    Result result = machine.results("cloud.gomodcache").get(0);
    assertThat(message(result))
        .isEqualTo(
            "GOMODCACHE is in the folder that OneDrive (Business1) synchronises, "
                + root
                + ": "
                + root
                + "\\gomod (according to "
                + "HKCU\\Software\\Microsoft\\OneDrive\\Accounts\\Business1)");
    assertThat(commands(result))
        .containsExactly("go env -w 'GOMODCACHE=" + HOME + "\\AppData\\Local\\gobuild\\mod'");
    assertThat(commands(result).toString()).doesNotContain("mklink").doesNotContain("Junction");
  }

  @Test
  void aConflictShowsTheStackAndTheWinner() {
    WindowsMachine machine = new WindowsMachine();
    machine.user = known(stored("GOROOT", "C:\\Go1.26"));
    machine.machine = known(stored("GOROOT", "C:\\Program Files\\Go"));
    machine.process.put("GOROOT", "C:\\Program Files\\Go");
    TreeMap<String, String> fresh = new TreeMap<>(machine.process);
    fresh.put("GOROOT", "C:\\Go1.26");
    machine.fresh = known(fresh);
    Result result = machine.results("env.scope-conflict").get(0);
    assertThat(message(result)).contains("a new process of this user gets C:\\Go1.26");
    assertThat(result.evidence())
        .extracting(each -> each.source().kind().word() + "=" + each.value())
        .containsExactly(
            "process=C:\\Program Files\\Go",
            "api=C:\\Go1.26",
            "user-registry=C:\\Go1.26",
            "machine-registry=C:\\Program Files\\Go");
    assertThat(commands(result))
        .containsExactly(
            "[Environment]::SetEnvironmentVariable('GOROOT', [NullString]::Value, 'User')",
            "[Environment]::SetEnvironmentVariable('GOROOT', [NullString]::Value, 'Machine')");
    assertThat(result.fixes()).extracting(Fix::elevation).containsExactly(false, true);
    assertThat(message(machine.results("env.stale").get(0)))
        .startsWith("GOROOT is C:\\Program Files\\Go here, and C:\\Go1.26 in a new process");
  }

  /** A restart would bring it in, so it is to go, and only it. */
  @Test
  void aBadStoredValueIsNamedAsBad() {
    WindowsMachine machine = new WindowsMachine();
    machine.user = known(stored("GOROOT", "C:\\gone"));
    machine.machine = known(stored("GOROOT", "C:\\Program Files\\Go"));
    TreeMap<String, String> fresh = new TreeMap<>(machine.process);
    fresh.put("GOROOT", "C:\\gone");
    machine.fresh = known(fresh);
    machine.others = WindowsMachine.missing("GOROOT", "C:\\gone");
    String remove = "[Environment]::SetEnvironmentVariable('GOROOT', [NullString]::Value, 'User')";
    Result stale = machine.results("env.stale").get(0);
    assertThat(message(stale))
        .isEqualTo(
            "GOROOT is not set here, and C:\\gone in a new process, with which go cannot build:"
                + " a restart would bring it in");
    assertThat(commands(stale)).containsExactly(remove);
    assertThat(stale.fixes())
        .extracting(fix -> fix.title().in(ENGLISH))
        .containsExactly(
            "take GOROOT=C:\\gone out of HKCU\\Environment, from which it would come into force:"
                + " there is nothing at that path");
    assertThat(commands(machine.results("env.scope-conflict").get(0))).containsExactly(remove);
  }

  @Test
  void eachAttackSurfaceRuleHasItsOwnFix() {
    WindowsMachine machine = new WindowsMachine();
    machine.asr =
        known(
            Map.of(
                "01443614-cd74-433a-b99e-2ecdc07bfc25", 1,
                "d1e49aac-8f56-4280-b9ba-993a6d77406c", 1));
    assertThat(machine.results("av.asr"))
        .allSatisfy(result -> assertThat(result.fixes()).hasSize(1))
        .extracting(result -> result.fixes().get(0).title().key())
        .containsExactlyInAnyOrder("av.asr.fix", "av.asr.fix-remote");
  }

  @Test
  void exclusionsAreATableWithALineToPasteAndRefusals() {
    WindowsMachine machine = new WindowsMachine().exclude("C:\\src");
    Result result = machine.results("av.exclusions").get(0);
    assertThat(message(result)).contains("GOMODCACHE, GOCACHE, GOTMPDIR.");
    assertThat(result.evidence())
        .extracting(Evidence::value)
        .containsExactly(
            "C:\\Program Files\\Go | only read by builds | not excluded",
            HOME + "\\go\\pkg\\mod | written by builds | not excluded",
            HOME + "\\AppData\\Local\\go-build | written by builds | not excluded",
            HOME + "\\AppData\\Local\\Temp | written by builds | not excluded",
            "C:\\src\\项目\\target | written by builds | excluded by C:\\src");
    assertThat(commands(result))
        .containsExactly(
            "Add-MpPreference -ExclusionPath '" + HOME + "\\go\\pkg\\mod'",
            "Add-MpPreference -ExclusionPath '" + HOME + "\\AppData\\Local\\go-build'");
    assertThat(result.fixes())
        .extracting(fix -> fix.title().in(ENGLISH))
        .anyMatch(title -> title.startsWith("no exclusion is proposed for GOTMPDIR"));
  }

  @Test
  void aFileWithoutAProcessorIsDescribedByWhatItIs() {
    WindowsMachine machine = new WindowsMachine();
    machine.candidates.add(
        0, WindowsMachine.candidate("C:\\x\\go.exe", 1, Candidate.Kind.EMPTY, "EMPTY "));
    assertThat(machine.results("path.go-multiple").get(0).evidence())
        .extracting(Evidence::value)
        .containsExactly(
            "C:\\x\\go.exe (go1.27.3, empty)", WindowsMachine.GO + " (go1.27.3, PE amd64)");
  }

  @Test
  void theEntryOfAppPathsIsShownWhereItStands() {
    WindowsMachine machine = new WindowsMachine();
    String key = "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\go.exe";
    machine.appPaths =
        known(
            List.of(
                new CommandFacts.Setting(
                    "C:\\Go-old\\bin\\go.exe",
                    Source.of(Source.Kind.REGISTRY, key + "\\(default)"))));
    assertThat(commands(machine.results("alias.app-paths").get(0)))
        .containsExactly("reg query '" + key + "' /s");
  }

  @Test
  void protectedExclusionsGetNoLineToPaste() {
    WindowsMachine machine = new WindowsMachine();
    machine.exclusionsProtected = known(true);
    assertThat(commands(machine.results("av.exclusions").get(0))).isEmpty();
  }

  @Test
  void withoutElevationTheCommandThatWouldSettleItIsNamed() {
    WindowsMachine machine = new WindowsMachine();
    machine.exclusions = WindowsMachine.unknown();
    Result result = machine.results("av.exclusions").get(0);
    assertThat(result.fixes().get(0).title().in(ENGLISH))
        .contains("elevated")
        .contains("Get-MpPreference");
  }

  @Test
  void theGuidesVariableSuppressesCloudFindingsVisibly() {
    WindowsMachine machine = new WindowsMachine();
    machine.dir("GOCACHE").at(HOME + "\\OneDrive\\c");
    machine.moved = known(List.of(HOME + "\\OneDrive"));
    machine.process.put("ONE_DRIVE_SKIP_CHECK", "1");
    Result result = machine.results("cloud.gocache").get(0);
    assertThat(result.counts()).isFalse();
    assertThat(result.accepted()).isNotNull();
  }
}
