package io.github.goenv.app.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.SnapshotBuilder;
import io.github.goenv.StartsPrograms;
import io.github.goenv.app.CannotRun;
import io.github.goenv.app.OutcomeFile;
import io.github.goenv.app.RecordingLog;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.machine.CheckRequest;
import io.github.goenv.app.machine.MachineRequest;
import io.github.goenv.app.policy.PolicyRequest;
import io.github.goenv.app.telemetry.Telemetry;
import io.github.goenv.probe.ProbeRequest;
import io.github.goenv.report.ReportJson;
import io.github.goenv.report.Reports;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Messages;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** goenv:fix writes, carries out and takes back, with a real go, in a home of its own. */
@StartsPrograms
@DisabledOnOs(OS.WINDOWS)
class FixMachineTest {
  @TempDir Path home;
  private final Map<String, String> environment = new TreeMap<>();
  private final RecordingLog log = new RecordingLog("INFO");
  private Path env;

  @BeforeEach
  void aBadSetting() throws Exception {
    env = home.resolve(".config/go/env");
    Files.createDirectories(env.getParent());
    Files.writeString(env, "GOPRIVATE=git.example.com\nGOFLAGS=mod=mod\n");
    Files.setPosixFilePermissions(env, PosixFilePermissions.fromString("rw-------"));
    environment.put("HOME", home.toString());
    environment.put("PATH", System.getenv("PATH"));
  }

  private FixRequest request(Path snapshot, Path report, boolean apply, boolean undo) {
    ProbeRequest probe =
        new ProbeRequest(
            "1.0",
            null,
            home,
            List.of(home),
            home,
            environment,
            Duration.ofSeconds(60),
            true,
            Set.of(),
            List.of(),
            ProbeRequest.Examine.NOTHING);
    CheckRequest check =
        new CheckRequest(
            "1.0",
            new MachineRequest(snapshot == null ? probe : null, snapshot),
            PolicyRequest.STANDARD,
            "report",
            "never",
            "off",
            environment,
            null,
            null,
            home.resolve("target/goenv"),
            new OutcomeFile(),
            true,
            Telemetry.NONE,
            null);
    return new FixRequest(
        check, "io.github.goenv:goenv-maven-plugin:0.1.0:", report, apply, undo, home.toString());
  }

  private void fix(boolean apply, boolean undo) throws Exception {
    new FixMachine(log.output()).run(request(null, null, apply, undo));
  }

  @Test
  void writesAndChangesNothing() throws Exception {
    byte[] before = Files.readAllBytes(env);
    fix(false, false);
    assertThat(Files.readAllBytes(env)).isEqualTo(before);
    Path target = home.resolve("target/goenv");
    assertThat(target.resolve("fix.sh")).content().contains("go_setting", "'=mod=mod'");
    assertThat(target.resolve("undo.sh")).exists();
    assertThat(target.resolve("fix.md"))
        .content()
        .contains("## No administrator rights", "before `mod=mod`, then nothing")
        .contains("`mvn io.github.goenv:goenv-maven-plugin:0.1.0:check \"-Dgoenv.only=");
    assertThat(target.resolve(Journal.NAME)).doesNotExist();
    assertThat(log.lines).anyMatch(line -> line.startsWith("INFO plan: 1 without and 0 with"));
  }

  @Test
  void appliesChecksAgainAndTakesBack() throws Exception {
    byte[] before = Files.readAllBytes(env);
    fix(true, false);
    assertThat(env).hasContent("GOPRIVATE=git.example.com");
    assertThat(log.lines)
        .anyMatch(line -> line.startsWith("INFO done: remove GOFLAGS"))
        .anyMatch(line -> line.startsWith("INFO checked again, gone: env.refused (GOFLAGS)"));
    int step = index("INFO 1. remove GOFLAGS");
    assertThat(step).isBetween(0, index("INFO done: remove GOFLAGS"));

    fix(true, false);
    assertThat(env).hasContent("GOPRIVATE=git.example.com");

    for (int i = 0; i < 2; i++) {
      fix(false, true);
      assertThat(Files.readAllBytes(env)).isEqualTo(before);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(env)))
          .isEqualTo("rw-------");
    }
    assertThat(log.lines).contains("INFO nothing to take back");
  }

  private int index(String start) {
    for (int i = 0; i < log.lines.size(); i++) {
      if (log.lines.get(i).startsWith(start)) {
        return i;
      }
    }
    return -1;
  }

  /** The script takes back what the goal did, as both keep the same notes. */
  @Test
  void theScriptTakesBackWhatTheGoalDid() throws Exception {
    byte[] before = Files.readAllBytes(env);
    fix(true, false);
    undone(0);
    assertThat(Files.readAllBytes(env)).isEqualTo(before);
  }

  /**
   * A journal that is damaged in one place is told as that by the goal and by the script: nothing
   * is changed, and neither says that there is nothing to take back.
   */
  @Test
  void aDamagedJournalIsToldAsThat() throws Exception {
    fix(true, false);
    byte[] fixed = Files.readAllBytes(env);
    Path note = home.resolve("target/goenv/fix-journal/0001");
    List<String[]> damages =
        List.of(
            new String[] {"kind.txt", "", "kind.txt is empty"},
            new String[] {"kind.txt", "fi", "kind.txt names a kind of change"},
            new String[] {"kind.txt", "version2", "kind.txt"},
            new String[] {"kind.txt", null, "kind.txt"},
            new String[] {"path.txt", "", "path.txt is empty"},
            new String[] {"path.txt", "home", "path.txt has not what"},
            new String[] {"path.txt", null, "path.txt"},
            new String[] {"mode.txt", "", "mode.txt is empty"},
            new String[] {"mode.txt", "{\"a", "mode.txt has not what"},
            new String[] {"mode.txt", null, "mode.txt"},
            new String[] {"count.txt", "", "count.txt is empty"},
            new String[] {"count.txt", "1x", "count.txt has not what"},
            new String[] {"count.txt", null, "count.txt"},
            new String[] {"after", null, "after"});
    for (String[] damage : damages) {
      Path damaged = note.resolve(damage[0]);
      byte[] whole = Files.readAllBytes(damaged);
      Files.delete(damaged);
      if (damage[1] != null) {
        Files.writeString(damaged, damage[1]);
      }
      leftAlone(damage[2]);
      Files.deleteIfExists(damaged);
      Files.createDirectory(damaged);
      leftAlone(damage[0]);
      Files.delete(damaged);
      Files.write(damaged, whole);
    }
    Path kept = Files.move(note, home.resolve("kept"));
    Files.writeString(note, "a file");
    leftAlone("kind.txt");
    Files.delete(note);
    Files.move(kept, note);
    assertThat(Files.readAllBytes(env)).isEqualTo(fixed);
    fix(false, true);
    assertThat(env).content().contains("GOFLAGS=mod=mod");
  }

  private void leftAlone(String said) throws Exception {
    log.lines.clear();
    assertThatThrownBy(() -> fix(false, true)).isInstanceOf(Rejected.class);
    assertThat(log.lines)
        .doesNotContain("INFO nothing to take back")
        .anyMatch(line -> line.startsWith("WARN left alone: ") && line.contains(said))
        .anyMatch(line -> line.contains("fix.md has the steps"));
    assertThat(undone(1))
        .contains("its note is damaged: ", said.split(" ")[0], "fix.md has the steps")
        .doesNotContain("Nothing to undo", "on Windows", "No such file");
  }

  /** What is in the place of the journal, or was in it before, hides nothing. */
  @Test
  void aJournalThatIsNoDirectoryIsToldAsThat() throws Exception {
    fix(true, false);
    Path journal = home.resolve("target/goenv/fix-journal");
    Files.move(journal.resolve("0001"), journal.resolve("0002"));
    Path kept = Files.move(journal, home.resolve("kept"));
    Files.writeString(journal, "");
    assertThatThrownBy(() -> fix(false, true))
        .isInstanceOf(CannotRun.class)
        .hasMessageStartingWith(journal + " cannot be read: Not a directory. ")
        .hasMessageContaining("fix.md has the steps");
    assertThat(undone(1)).contains("no directory", "fix.md has the steps");

    Files.delete(journal);
    Files.move(kept, journal);
    assertThat(undone(0)).contains("is as it was before");
    assertThat(env).content().contains("GOFLAGS=mod=mod");
  }

  private String undone(int status) throws Exception {
    Path undo = home.resolve("target/goenv/undo.sh");
    Process process =
        new ProcessBuilder("/bin/sh", undo.toString()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(status);
    return said;
  }

  @Test
  void leavesAloneWhatHasChangedSince() throws Exception {
    fix(true, false);
    Files.writeString(env, "GOPROXY=direct\n");
    assertThatThrownBy(() -> fix(false, true)).isInstanceOf(Rejected.class);
    assertThat(env).hasContent("GOPROXY=direct");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CI", "GITHUB_ACTIONS", "TF_BUILD", "JENKINS_URL"})
  void changesNothingInCi(String variable) {
    environment.put(variable, "true");
    assertThatThrownBy(() -> fix(true, false))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining(variable);
    assertThat(env).content().contains("GOFLAGS=mod=mod");
  }

  /** A report without personal data, of this account: the home directory is put back. */
  @Test
  void plansForAReport() throws Exception {
    fix(false, false);
    String fresh = Files.readString(home.resolve("target/goenv/fix.sh"));
    var judged =
        new io.github.goenv.app.machine.CheckMachine(log.output())
            .judge("doctor", request(null, null, false, false).check());
    StringWriter json = new StringWriter();
    new ReportJson(Redaction.of(home.toString(), "anna", "host", false), Messages.in("en"))
        .write(judged.report(), json);
    assertThat(json.toString()).doesNotContain(home.toString());
    Path report = Files.writeString(home.resolve("report.json"), json.toString());
    new FixMachine(log.output()).run(request(null, report, false, false));
    assertThat(home.resolve("target/goenv/fix.sh")).content().isEqualTo(fresh);
  }

  /** What it does not know is not carried out. */
  @Test
  void aReportOfAnotherSystemHasNoHome() throws Exception {
    StringWriter json = new StringWriter();
    new ReportJson(Redaction.of("C:\\Users\\anna", "anna", "host", true), Messages.in("en"))
        .write(Reports.of("doctor", "windows-laptop-two-goroots"), json);
    Path report = Files.writeString(home.resolve("report.json"), json.toString());
    new FixMachine(log.output()).run(request(null, report, false, false));
    assertThat(home.resolve("target/goenv/fix.ps1"))
        .content()
        .contains("Set-RegistryValue")
        .doesNotContain(home.toString());
    assertThatThrownBy(() -> new FixMachine(log.output()).run(request(null, report, true, false)))
        .isInstanceOf(CannotRun.class);
  }

  @Test
  void aSavedMachineIsNotChanged() throws Exception {
    Path saved =
        Files.writeString(
            home.resolve("snapshot.json"), SnapshotBuilder.text("windows-laptop-two-goroots"));
    new FixMachine(log.output()).run(request(saved, null, false, false));
    assertThat(home.resolve("target/goenv/fix.ps1")).exists();
    assertThatThrownBy(() -> new FixMachine(log.output()).run(request(saved, null, true, false)))
        .isInstanceOf(CannotRun.class);
  }

  @Test
  void aFileThatIsNoReportIsNamed() throws Exception {
    Path other = Files.writeString(home.resolve("other.json"), "[]");
    assertThatThrownBy(() -> new FixMachine(log.output()).run(request(null, other, false, false)))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining(other.toString());
  }
}
