package io.github.goenv.app.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.SnapshotBuilder;
import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Console;
import io.github.goenv.app.Output;
import io.github.goenv.check.Judgement;
import io.github.goenv.check.Policies;
import io.github.goenv.check.UseOfPolicy;
import io.github.goenv.check.core.Baseline;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Subjects;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.PolicyUse;
import io.github.goenv.report.PolicyUseLines;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.report.Style;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was found on one day is accepted for a while; what is new counts. */
class BaselineTest {
  private static final String LAPTOP = "windows-laptop-two-goroots";

  /** Of the laptop. */
  private static final Subjects ANNA =
      new Subjects(
          Redaction.of("C:\\Users\\Anna Schmidt", "Anna Schmidt", "LAPTOP-7", true),
          "D:\\work\\shop",
          true);

  private static final Subjects BEN =
      new Subjects(Redaction.of("C:\\Users\\ben", "ben", "AGENT-3", true), "E:\\a\\1\\s", true);

  private final List<String> said = new ArrayList<>();

  @TempDir Path root;

  private Output output(String language) {
    Console console =
        new Console() {
          @Override
          public void info(String line) {
            said.add(line);
          }

          @Override
          public void warn(String line) {
            said.add("WARN " + line);
          }

          @Override
          public void error(String line) {
            said.add("ERROR " + line);
          }
        };
    return new Output(
        console,
        Messages.in(language),
        new Style(Style.Form.UNICODE, false),
        Output.Level.INFO,
        new HashSet<>());
  }

  private Path file() {
    return root.resolve("goenv-baseline.xml");
  }

  private PolicyRequest.Files files(String mode, int days) {
    return new PolicyRequest.Files(null, mode, file(), false, days, root, false);
  }

  private Baseline written(List<Result> results, Subjects subjects) throws CannotRun {
    return RecordBaseline.of(files("write", 90), false, output("en")).write(results, subjects);
  }

  private Policy read(Subjects subjects) throws CannotRun {
    Policy policy =
        new PolicyFactory(Messages.in("en")).policy(PolicyRequest.STANDARD.with(files("use", 0)));
    return policy.decided(policy.origins(), subjects, policy.baseline());
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }

  private static Policy plain() {
    return Policies.standard(today().toString());
  }

  private static Result failure(String id, Severity severity, String subject) {
    return new Result(
        id,
        Outcome.FAIL,
        severity,
        subject,
        Text.of("result.pass"),
        null,
        List.of(),
        List.of(),
        null,
        0);
  }

  private static List<String> counting(List<Result> results) {
    List<String> ids = new ArrayList<>();
    for (Result result : results) {
      if (result.counts() && result.severity() != Severity.INFO) {
        ids.add(result.id());
      }
    }
    return ids;
  }

  @Test
  void whatIsRecordedTodayFailsNothingAndWhatIsNewDoes() throws Exception {
    Snapshot laptop = SnapshotBuilder.machine(LAPTOP).build();
    List<Result> found = Judgement.of(laptop, plain());
    assertThat(counting(found)).isNotEmpty();

    Baseline written = written(found, ANNA);
    Policy policy = read(ANNA);

    assertThat(policy.baseline()).isEqualTo(written);
    assertThat(counting(Judgement.of(laptop, policy))).isEmpty();
    assertThat(said)
        .containsExactly(
            "goenv: findings recorded in %s: %d, accepted until %s"
                .formatted(file(), written.findings().size(), today().plusDays(90)));

    Policy without =
        policy.decided(
            policy.origins(),
            ANNA,
            new Baseline(
                written.file(),
                written.recorded(),
                written.until(),
                written.reason(),
                written.findings().subList(1, written.findings().size())));
    assertThat(counting(Judgement.of(laptop, without)))
        .as("one that was not recorded")
        .contains(written.findings().get(0).id());
  }

  @Test
  void isWrittenWholeAndWithoutPersonalData() throws Exception {
    written(
        List.of(
            failure("gopath.invalid", Severity.ERROR, "C:\\Users\\Anna Schmidt\\go"),
            failure("project.go-mod", Severity.WARNING, "D:\\work\\shop\\api\\go.mod"),
            failure("disk.space", Severity.WARNING, "\\\\LAPTOP-7\\c$ & <x> *"),
            failure("path.dead", Severity.INFO, "C:\\gone"),
            failure("gopath.invalid", Severity.ERROR, "C:\\Users\\Anna Schmidt\\go"),
            failure("env.stale", Severity.ERROR, "")),
        ANNA);

    String day = today().toString();
    assertThat(Files.readString(file()))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- mvn goenv:check "-Dgoenv.baseline=write" -->
            <baseline>
              <recorded>%s</recorded>
              <until>%s</until>
              <reason>baseline of %s</reason>
              <finding><id>gopath.invalid</id><subject>%%USERPROFILE%%\\go</subject></finding>
              <finding><id>project.go-mod</id><subject>&lt;project&gt;\\api\\go.mod</subject></finding>
              <finding><id>disk.space</id><subject>\\\\&lt;host&gt;\\c$ &amp; &lt;x&gt; *</subject></finding>
              <finding><id>env.stale</id><subject></subject></finding>
            </baseline>
            """
                .formatted(day, today().plusDays(90), day));
    try (Stream<Path> all = Files.list(root)) {
      assertThat(all).containsExactly(file());
    }
  }

  /**
   * Home, names and the place of the project differ between agents; case and slashes do not count.
   */
  @ParameterizedTest
  @CsvSource({
    "gopath.invalid, c:/users/ben/GO, true",
    "gopath.invalid, C:\\Users\\ben\\go2, false",
    "gopath.invalid, C:\\Users\\eve\\go, false",
    "gopath.relative, C:\\Users\\ben\\go, false",
    "project.go-mod, E:\\a\\1\\s\\api\\go.mod, true",
    "project.go-mod, E:\\a\\1\\server\\api\\go.mod, false",
    "disk.space, \\\\agent-3\\c$ & <x> *, true",
    "disk.space, \\\\agent-3\\c$ & <x> more, false",
    "env.stale, '', true",
    "env.stale, GOROOT, false",
  })
  void holdsOnTheNextAgent(String id, String subject, boolean accepted) throws Exception {
    isWrittenWholeAndWithoutPersonalData();
    Baseline baseline = read(BEN).baseline();
    boolean found =
        baseline.findings().stream()
            .anyMatch(each -> each.id().equals(id) && BEN.same(each.subject(), subject));
    assertThat(found).isEqualTo(accepted);
  }

  @Test
  void anEarlierOneIsReplacedAndTheDifferenceTold() throws Exception {
    Result one = failure("gopath.invalid", Severity.ERROR, "/a");
    Result two = failure("path.cwd", Severity.WARNING, "/b");
    Result three = failure("env.stale", Severity.WARNING, "/c");
    written(List.of(one, two), Subjects.PLAIN);
    said.clear();
    written(List.of(two, three), Subjects.PLAIN);
    assertThat(said)
        .containsExactly(
            "goenv: findings recorded in %s: 2 (1 new, 1 recorded before), accepted until %s;"
                    .formatted(file(), today().plusDays(90))
                + " no longer present: 1");
  }

  @Test
  void nothingElseIsOverwritten() throws Exception {
    for (String content : List.of("<project/>", "<baseline>", "hello")) {
      Files.writeString(file(), content);
      assertThatThrownBy(() -> RecordBaseline.of(files("write", 90), false, output("en")))
          .isInstanceOf(CannotRun.class)
          .hasMessageStartingWith(
              "goenv.baseline=write: %s is not replaced, as it is no intact baseline: goenv-base"
                  .formatted(file()))
          .hasMessageEndingWith("Delete it, or specify another file by goenv.baseline.file");
      assertThat(Files.readString(file())).isEqualTo(content);
    }
  }

  @Test
  void onlyThisMachineIsRecordedForADayThatIsSensible() throws Exception {
    assertThatThrownBy(() -> RecordBaseline.of(files("write", 90), true, output("zh-CN")))
        .hasMessageStartingWith("goenv.baseline=write 记录的是本机的问题");
    assertThatThrownBy(() -> RecordBaseline.of(files("write", 367), false, output("en")))
        .hasMessage("goenv.baseline.days=367 is not possible: specify days, 1 to 366");
    assertThat(RecordBaseline.of(files("use", 90), false, output("en"))).isNull();
    assertThat(RecordBaseline.of(files("off", 90), false, output("en"))).isNull();
  }

  @Test
  void whatCannotBeWrittenIsAnError() throws Exception {
    Files.writeString(root.resolve("file"), "");
    PolicyRequest.Files files =
        new PolicyRequest.Files(
            null, "write", root.resolve("file/baseline.xml"), true, 90, root, false);
    assertThatThrownBy(
            () -> RecordBaseline.of(files, false, output("en")).write(List.of(), Subjects.PLAIN))
        .isInstanceOf(CannotRun.class);
  }

  @Test
  void canBeSwitchedOff() throws Exception {
    Files.writeString(file(), "damaged");
    PolicyRequest off = PolicyRequest.STANDARD.with(files("off", 0));
    assertThat(new PolicyFactory(Messages.in("en")).policy(off).baseline()).isNull();
  }

  @Test
  void whatSomebodyWroteDecidesBeforeABaseline() throws Exception {
    Snapshot laptop = SnapshotBuilder.machine(LAPTOP).build();
    List<Result> found = Judgement.of(laptop, plain());
    written(found, ANNA);
    PolicyRequest pom =
        new PolicyRequest(
            "default",
            List.of(),
            List.of(),
            Map.of(),
            List.of(new PolicyRequest.Accept("goroot.mismatch", null, "OPS-1", null, null)),
            PolicyRequest.Expect.NOTHING,
            files("use", 0));
    Policy policy = new PolicyFactory(Messages.in("en")).policy(pom);
    Set<String> origins = new HashSet<>();
    for (Result result : Judgement.of(laptop, policy.decided(Map.of(), ANNA, policy.baseline()))) {
      if (result.isAccepted() && result.id().equals("goroot.mismatch")) {
        origins.add(String.valueOf(result.accepted().origin()));
      }
    }
    assertThat(origins).containsExactly("pom");
  }

  /** A baseline is told in every report; 14 days before its end with a reminder. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-12-13 | goenv: baseline b.xml: 1 of 3 recorded findings present, accepted until 2026-12-13
          2026-12-12 | goenv: baseline b.xml: 1 of 3 recorded findings present, accepted only until 2026-12-12 (days left: 14). Fix them, or record them again: "-Dgoenv.baseline=write"
          2026-11-28 | goenv: baseline b.xml: 1 of 3 recorded findings present, accepted only until 2026-11-28 (days left: 0). Fix them, or record them again: "-Dgoenv.baseline=write"
          2026-11-27 | goenv: baseline b.xml of 2026-09-01 ended on 2026-11-27: 1 of 3 recorded findings present, which count again. Fix them, or record them again: "-Dgoenv.baseline=write"
          """)
  void remindsBeforeItEnds(String until, String line) {
    Baseline baseline =
        new Baseline(
            "b.xml",
            "2026-09-01",
            until,
            "b",
            List.of(
                new Baseline.Finding("path.cwd", "/b", 4),
                new Baseline.Finding("env.stale", "GOROOT", 5),
                new Baseline.Finding("disk.space", "/c", 6)));
    Policy policy = Policies.standard("2026-11-28").decided(Map.of(), Subjects.PLAIN, baseline);
    Result other = failure("env.stale", Severity.WARNING, "GOFLAGS");
    PolicyUse use =
        UseOfPolicy.of(List.of(failure("path.cwd", Severity.ERROR, "/b"), other), policy);

    assertThat(new PolicyUseLines(Messages.in("en")).of(use, false))
        .as("of disk.space nothing is known, GOROOT is not stale any more")
        .containsExactly(
            line,
            "goenv: baseline b.xml: recorded findings no longer present: 1. Record it again"
                + " without them: \"-Dgoenv.baseline=write\"");
  }
}
