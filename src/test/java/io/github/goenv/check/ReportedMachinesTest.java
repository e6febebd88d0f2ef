package io.github.goenv.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.SnapshotJson;
import io.github.goenv.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole machines whose fault people have reported: each is named, and nothing else is. */
class ReportedMachinesTest {
  private static final Path HOME = Path.of("src/test/resources/io/github/goenv/reported");
  private static final Messages ENGLISH = Messages.in("en");

  private static List<Result> judged(String name) throws IOException {
    Snapshot machine = SnapshotJson.read(Files.readString(HOME.resolve(name + ".json")));
    return Judgement.of(machine, Policies.standard("2026-11-28"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "drive-root | warning | project.drive-root | C:\\ | move the project | ``",
        "go111module-off | error | env.refused | GO111MODULE=off | go env -w | go env -u GO111MODULE",
        "gocache-off | error | env.refused | since 1.12 | remove GOCACHE | Remove-Item Env:GOCACHE",
        "gowork-parent-listed-uses | error | project.go-work | C:\\work\\go.work"
            + " | add the module | go -C C:\\work\\hello work use .",
        "icloud-documents | warning | cloud.project | iCloud Drive synchronises, /home/user/Documents"
            + " | clone the project | ``",
        "rclone-gocache | warning | cloud.gocache | mounted here (fuse.rclone, gdrive:)"
            + " | set GOCACHE | go env -w GOCACHE=/path/to/gocache",
        "nfs-nolock | warning | path.network | mounted with nolock"
            + " | set GOMODCACHE | go env -w GOMODCACHE=/path/to/gomodcache",
        "insecure-left | warning | env.insecure | GOSUMDB=off, GOINSECURE=*"
            + " | remove GOSUMDB | go env -u GOSUMDB",
        "msys-gcc | error | cgo.cc-arch | x86_64-pc-msys | UCRT64 | ``",
      })
  void theCauseIsNamedAndNothingElse(
      String name, String severity, String id, String says, String title, String command)
      throws IOException {
    List<Result> wrong =
        judged(name).stream()
            .filter(result -> result.outcome() == Outcome.FAIL)
            .filter(result -> result.severity() != Severity.INFO)
            .toList();
    assertThat(wrong).extracting(Result::id).containsExactly(id);
    Result result = wrong.get(0);
    assertThat(String.valueOf(result.severity().word())).isEqualTo(severity);
    assertThat(result.message().in(ENGLISH)).contains(says);
    assertThat(result.fixes().get(0).title().in(ENGLISH)).contains(title);
    assertThat(result.fixes().get(0).text()).isEqualTo(command);
    assertThat(judged(name)).extracting(Result::outcome).doesNotContain(Outcome.CRASHED);
  }

  /** Where each setting is, and the way back for each. */
  @Test
  void whatIsSwitchedOffIsNamedWithItsFile() throws IOException {
    Result result =
        judged("insecure-left").stream()
            .filter(each -> each.id().equals("env.insecure"))
            .findFirst()
            .orElseThrow();
    assertThat(result.evidence())
        .extracting(each -> each.name() + "=" + each.value() + " " + each.source().kind().word())
        .containsExactly("GOSUMDB=off go-env-file", "GOINSECURE=* go-env-file");
    assertThat(result.fixes())
        .extracting(fix -> fix.text())
        .containsExactly("go env -u GOSUMDB", "go env -u GOINSECURE");
  }

  /** A disabled cache is never one whose place go did not tell. */
  @Test
  void aCacheThatIsOffIsNotUnknown() throws IOException {
    assertThat(judged("gocache-off"))
        .filteredOn(each -> each.outcome() == Outcome.UNKNOWN)
        .extracting(each -> each.message().in(ENGLISH))
        .noneMatch(text -> text.contains("GOCACHE") || text.contains("did not say"));
  }

  /** The go.work is known, its use lines are not: then it is named, and nothing is claimed. */
  @Test
  void aGoWorkWithoutItsUseLinesIsUnknown() throws IOException {
    Result result =
        judged("gowork-parent").stream()
            .filter(each -> each.id().equals("project.go-work"))
            .findFirst()
            .orElseThrow();
    assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(result.message().in(ENGLISH)).contains("C:\\work\\go.work");
    assertThat(result.fixes().get(0).title().in(ENGLISH))
        .contains("go -C C:\\work\\hello work use .")
        .contains("GOWORK=off");
  }

  @Test
  void everyFileIsTried() throws IOException {
    try (var files = Files.list(HOME)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Set.of(
                  "drive-root.json",
                  "go111module-off.json",
                  "gocache-off.json",
                  "gowork-parent.json",
                  "gowork-parent-listed-uses.json",
                  "icloud-documents.json",
                  "insecure-left.json",
                  "nfs-nolock.json",
                  "rclone-gocache.json",
                  "msys-gcc.json"));
    }
  }
}
