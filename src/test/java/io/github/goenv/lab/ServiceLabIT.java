package io.github.goenv.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.lab.LabReport.Evidence;
import io.github.goenv.lab.LabReport.Result;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Services that are registered and run: by a program that does what NSSM does, with a real Go
 * program that serves profiles below it; and by a Go program itself. Wine has no Authz and no local
 * security policy, so what depends on them is unknown, with the reason.
 */
class ServiceLabIT {
  private static final String KEY = "registry:HKLM\\SYSTEM\\CurrentControlSet\\Services\\";

  private static LabRun run;

  @BeforeAll
  static void runCase() throws IOException {
    run = Lab.run("service");
  }

  private static Result bad(String id) throws IOException {
    return run.report("bad").only(id);
  }

  @Test
  void localSystem() throws IOException {
    Result result = bad("service.account");
    assertThat(result.verdict()).isEqualTo("fail/warning");
    assertThat(result.message()).startsWith("BadService runs as LocalSystem, which may change");
    assertThat(result.evidence())
        .containsExactly(new Evidence("ObjectName", "LocalSystem", KEY + "BadService\\ObjectName"));
    assertThat(bad("service.logon-right").message())
        .isEqualTo("LocalSystem may log on as a service by itself");
    assertThat(bad("service.sid-type").verdict()).isEqualTo("fail/info");
  }

  /** The program below the service listens, and its file says that profiles are linked in. */
  @Test
  void profilesForEveryone() throws IOException {
    Result result = bad("service.pprof-exposed");
    assertThat(result.verdict()).isEqualTo("fail/warning");
    assertThat(result.message())
        .isEqualTo(
            "C:\\services\\profiled.exe has net/http/pprof linked in and listens on 0.0.0.0:6060,"
                + " a usual port for it that is not limited to this machine; the port itself was"
                + " not asked");
    assertThat(result.evidence())
        .containsExactly(
            new Evidence("LISTEN", "0.0.0.0:6060", "api:GetExtendedTcpTable"),
            new Evidence("net/http/pprof", "linked in", "file-system:C:\\services\\profiled.exe"));
  }

  @Test
  void nssmByItsDefaults() throws IOException {
    Result result = bad("service.recovery");
    assertThat(result.verdict()).isEqualTo("pass");
    assertThat(result.message()).contains("the failure actions of the service do not count");
    assertThat(result.evidence())
        .containsExactly(
            new Evidence("AppExit", "Default=Restart", KEY + "BadService\\Parameters\\AppExit"));
  }

  @Test
  void theProcessesOfTheService() throws IOException {
    Json service = run.json("snapshot/snapshot.json").at("examined", "service", "value");
    assertThat(service.text("state", "value")).isEqualTo("running");
    // Below them are those that Wine has for every program.
    assertThat(service.at("processes", "value").all())
        .extracting(each -> each.text("name"))
        .startsWith("nssm.exe", "profiled.exe");
    assertThat(service.text("settings", "value", "nssm", "value", "application", "value"))
        .isEqualTo("C:\\services\\profiled.exe");
    assertThat(Lab.text(run.kept().resolve("snapshot/snapshot.json")))
        .contains("TOKEN")
        .doesNotContain("secretxy");
  }

  /** Both outputs are in one directory, one of them by a path that AppDirectory completes. */
  @Test
  void whatWineDoesNotHaveIsUnknown() throws IOException {
    Result logs = bad("service.log-access");
    assertThat(logs.verdict()).isEqualTo("unknown");
    assertThat(logs.subject()).isEqualTo("C:\\services\\logs");
    assertThat(logs.reason()).contains("Authz");
    assertThat(bad("service.registry-access").reason()).contains("Authz");
    Result right = run.report("good").only("service.logon-right");
    assertThat(right.verdict()).isEqualTo("unknown");
    assertThat(right.reason()).isNotEmpty();
  }

  @Test
  void aGoodOne() throws IOException {
    LabReport report = run.report("good");
    assertThat(report.only("service.account").message())
        .isEqualTo("the service runs as NT SERVICE\\GoodService, which is no administrator");
    assertThat(report.only("service.sid-type").verdict()).isEqualTo("pass");
    Result recovery = report.only("service.recovery");
    assertThat(recovery.verdict()).isEqualTo("pass");
    assertThat(recovery.evidence())
        .contains(
            new Evidence(
                "FailureActions",
                "restart/5000/restart/30000/run/60000, reset 86400 s",
                KEY + "GoodService\\FailureActions"),
            new Evidence(
                "FailureCommand", "C:\\services\\tell.cmd", KEY + "GoodService\\FailureCommand"));
    assertThat(report.results()).noneMatch(each -> each.outcome().equals("fail"));
  }

  @Test
  void loopbackAlone() throws IOException {
    Result result = run.report("quiet").only("service.pprof-exposed");
    assertThat(result.verdict()).isEqualTo("pass");
    assertThat(result.evidence())
        .containsExactly(new Evidence("LISTEN", "127.0.0.1:8089", "api:GetExtendedTcpTable"));
  }

  /** Wine counts no handles, which no process has. */
  @Test
  void handlesAreNotFine() throws IOException {
    LabReport report = run.report("quiet");
    assertThat(report.of("service.handles"))
        .allSatisfy(each -> assertThat(each.verdict()).isEqualTo("unknown"))
        .extracting(Result::reason)
        .allMatch(reason -> reason.startsWith("Windows counts no open handles of process "));
  }

  @Test
  void nothingWasSetUp() throws IOException {
    LabReport report = run.report("bare");
    Result recovery = report.only("service.recovery");
    assertThat(recovery.verdict()).isEqualTo("fail/warning");
    assertThat(recovery.message())
        .isEqualTo("nothing starts BareService again when it fails: it has no failure actions");
    assertThat(report.only("service.sid-type").message())
        .startsWith("BareService runs as NT AUTHORITY\\LocalService, as other services may");
    assertThat(report.only("service.account").verdict()).isEqualTo("pass");
    assertThat(report.only("service.log-access").verdict()).isEqualTo("not-applicable");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "cut; Cut; 7 bytes, and its header alone has 20",
        "huge; Huge; 4294967295 actions, and more than 1000 are not read",
        "offset; Offset; its actions begin at 4294967292, not at 20",
        "type; Type; action 1 is of the unknown type 9",
      })
  void hostileFailureActions(String report, String name, String detail) throws IOException {
    Result result = run.report(report).only("service.recovery");
    assertThat(result.verdict()).isEqualTo("unknown");
    assertThat(result.reason())
        .isEqualTo(
            "HKLM\\SYSTEM\\CurrentControlSet\\Services\\"
                + name
                + "Service\\FailureActions is not in the form that Windows writes: "
                + detail);
    // The rest of its key is read all the same.
    assertThat(run.report(report).only("service.account").verdict()).isEqualTo("fail/warning");
  }

  @Test
  void failureActionsOfAnotherType() throws IOException {
    assertThat(run.report("text").only("service.recovery").reason())
        .endsWith("FailureActions has an unknown value: not REG_BINARY");
  }

  @Test
  void doctorExaminesTheServiceToo() throws IOException {
    LabReport report = run.report("doctor");
    assertThat(report.only("service.recovery").verdict()).isEqualTo("fail/warning");
    assertThat(report.of("go.version")).isNotEmpty();
    assertThat(run.report("bad").results()).allMatch(each -> each.id().startsWith("service."));
  }

  @Test
  void aNameThatDoesNotExist() {
    assertThat(run.status()).isNotZero();
    assertThat(String.join("\n", run.errorLines()))
        .contains("this machine has no service BedService. Did you mean BadService")
        .doesNotContain("\tat ");
  }
}
