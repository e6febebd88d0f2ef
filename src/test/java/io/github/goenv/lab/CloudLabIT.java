package io.github.goenv.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.lab.LabReport.Evidence;
import io.github.goenv.lab.LabReport.Result;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two accounts of OneDrive, another provider, and a directory that only looks like OneDrive's. */
class CloudLabIT {
  private static LabRun run;

  @BeforeAll
  static void runCase() throws IOException {
    run = Lab.run("cloud");
  }

  private static final String BUSINESS = "%USERPROFILE%\\OneDrive - Contoso";

  private static LabReport report() throws IOException {
    return run.report("doctor");
  }

  @Test
  void theModuleCacheLiesUnderTheSecondAccount() throws IOException {
    Result result = report().only("cloud.gomodcache");
    assertThat(result.verdict()).isEqualTo("fail/error");
    assertThat(result.message())
        .startsWith(
            "GOMODCACHE is in the folder that OneDrive (Business1) synchronises, " + BUSINESS);
    assertThat(result.evidence())
        .containsExactly(
            new Evidence("GOMODCACHE", BUSINESS + "\\go\\mod", "process:GOMODCACHE"),
            new Evidence(
                "OneDrive Business1",
                BUSINESS,
                "registry:HKCU\\Software\\Microsoft\\OneDrive\\Accounts\\Business1\\UserFolder"));
  }

  @Test
  void aNameThatBeginsLikeOneDriveIsNot() throws IOException {
    Result result = report().only("cloud.gocache");
    assertThat(result.verdict()).isEqualTo("pass");
    assertThat(result.message())
        .isEqualTo(
            "no cloud-synced folder was found that contains GOCACHE: %USERPROFILE%\\OneDriveX\\go-build");
  }

  @Test
  void anotherProviderHoldsTheProject() throws IOException {
    Result result = report().only("cloud.project");
    assertThat(result.verdict()).isEqualTo("fail/warning");
    assertThat(result.evidence())
        .first()
        .isEqualTo(new Evidence("project", "C:\\work\\Nextcloud\\app", "project:directory"));
    assertThat(result.evidence())
        .last()
        .satisfies(
            evidence -> {
              assertThat(evidence.name()).isEqualTo("Nextcloud 7");
              assertThat(evidence.value()).isEqualTo("C:\\work\\Nextcloud");
              assertThat(evidence.source())
                  .isEqualTo(
                      "registry:HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Explorer"
                          + "\\SyncRootManager\\Nextcloud!S-1-5-21-1-2-3-1001!7\\UserSyncRoots"
                          + "\\S-1-5-21-1-2-3-1001");
            });
  }

  @Test
  void whatLiesElsewhereIsFine() throws IOException {
    assertThat(report().only("cloud.goroot").verdict()).isEqualTo("pass");
    assertThat(report().only("cloud.gotmpdir").verdict()).isEqualTo("pass");
    assertThat(report().ids("crashed")).isEmpty();
  }

  @Test
  void checkFailsTheBuildForTheModuleCacheAlone() {
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.errorLines())
        .filteredOn(line -> line.contains("Failed to execute goal"))
        .singleElement()
        .asString()
        .contains("this machine cannot build this project: cloud.gomodcache.");
  }

  @Test
  void checkJudgesAsDoctorDoes() throws IOException {
    assertThat(run.report("check").verdicts()).isEqualTo(run.report("doctor").verdicts());
  }
}
