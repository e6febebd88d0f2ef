package io.github.goenv.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.lab.LabReport.Evidence;
import io.github.goenv.lab.LabReport.Result;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The three answers of {@code CfGetSyncRootInfoByPath}, given by a stub of cldapi.dll, through JNA.
 */
class SyncRootLabIT {
  private static LabRun run;

  @BeforeAll
  static void runCase() throws IOException {
    run = Lab.run("sync-root");
  }

  private static Json syncRoot(String place) throws IOException {
    return run
        .json("snapshot/snapshot.json")
        .at("windows", "value", "files", "value")
        .all()
        .stream()
        .filter(file -> file.text("name").equals(place))
        .findFirst()
        .orElseThrow()
        .at("syncRoot");
  }

  /** The module cache is not made yet: its parent is asked. */
  @Test
  void aSyncRoot() throws IOException {
    assertThat(syncRoot("GOMODCACHE").text("value", "provider")).isEqualTo("iCloudDrive");
    assertThat(syncRoot("GOMODCACHE").text("value", "version")).isEqualTo("15.0");
    Result result = run.report("doctor").only("cloud.gomodcache");
    assertThat(result.verdict()).isEqualTo("fail/error");
    assertThat(result.message())
        .isEqualTo(
            "GOMODCACHE is in a folder that iCloudDrive synchronises: C:\\iCloud\\mod (according to"
                + " CfGetSyncRootInfoByPath)");
    assertThat(result.evidence())
        .containsExactly(
            new Evidence("GOMODCACHE", "C:\\iCloud\\mod", "process:GOMODCACHE"),
            new Evidence("iCloudDrive", "C:\\iCloud", "api:CfGetSyncRootInfoByPath"));
  }

  @Test
  void noSyncRoot() throws IOException {
    assertThat(syncRoot("GOROOT").text("absent")).isEqualTo("api:CfGetSyncRootInfoByPath");
    assertThat(run.report("doctor").only("cloud.goroot").verdict()).isEqualTo("pass");
  }

  @Test
  void aFailureIsUnknown() throws IOException {
    assertThat(syncRoot("GOTMPDIR").text("unknown", "key")).isEqualTo("cloud.fact.denied");
    assertThat(syncRoot("GOTMPDIR").text("unknown", "args", "path")).isEqualTo("C:\\Broken\\tmp");
    assertThat(run.report("doctor").only("cloud.gotmpdir").outcome()).isEqualTo("unknown");
  }

  @Test
  void nothingCrashed() throws IOException {
    assertThat(run.status()).as("the module cache is an error").isEqualTo(1);
    assertThat(run.report("doctor").ids("crashed")).isEmpty();
    assertThat(run.report("doctor").ids("fail/error")).containsExactly("cloud.gomodcache");
  }

  @Test
  void checkJudgesAsDoctorDoes() throws IOException {
    assertThat(run.report("check").verdicts()).isEqualTo(run.report("doctor").verdicts());
  }
}
