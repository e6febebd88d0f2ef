package io.github.goenv.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.Golden;
import io.github.goenv.SnapshotBuilder;
import io.github.goenv.check.core.Subjects;
import io.github.goenv.report.Style.Form;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a person reads. The golden files hold what is found on each machine, and every form of a
 * report with some checks: a new check changes none but those of machines on which it finds
 * something.
 */
class ConsoleTest {
  private static final Messages CHINESE = Messages.in("zh-CN");

  private final Messages texts = Messages.in("en");

  static Stream<Arguments> machinesAndForms() {
    return SnapshotBuilder.MACHINES.stream()
        .flatMap(machine -> Stream.of(Form.values()).map(form -> Arguments.of(machine, form)));
  }

  @ParameterizedTest
  @FieldSource("io.github.goenv.SnapshotBuilder#MACHINES")
  void machines(String machine) {
    List<Line> lines = doctor(Form.UNICODE, false).of(Reports.found(machine));
    int sum = lines.lastIndexOf(Line.info(""));
    golden("machines/" + machine, lines.subList(0, sum));
  }

  /** The same machines as a reader of Chinese sees them. */
  @ParameterizedTest
  @FieldSource("io.github.goenv.SnapshotBuilder#MACHINES")
  void machinesInChinese(String machine) {
    List<Line> lines =
        new DoctorLines(CHINESE, new Style(Form.UNICODE, false), Subjects.PLAIN::kept, "2027-02-26")
            .of(Reports.found(machine));
    golden("machines/zh-CN/" + machine, lines.subList(0, lines.lastIndexOf(Line.info(""))));
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void doctorInChinese(Form form) {
    Style style = new Style(form, false);
    golden(
        "doctor/zh-CN/" + word(form),
        new DoctorLines(CHINESE, style, Subjects.PLAIN::kept, "2027-02-26")
            .of(Reports.someWithPolicy("doctor")));
    golden(
        "check/zh-CN/" + word(form),
        new CheckLines(CHINESE, style).of(Reports.someWithPolicy("check"), Severity.INFO));
  }

  /** The marks that code adds are those of the language: no half-width one after Chinese. */
  @ParameterizedTest
  @MethodSource("machinesAndForms")
  void whatCodeJoinsIsSetAsChinese(String machine, Form form) {
    Report report = Reports.of("doctor", machine);
    for (Line line :
        new DoctorLines(CHINESE, new Style(form, false), Subjects.PLAIN::kept, "2027-02-26")
            .of(report)) {
      assertThat(line.text())
          .doesNotContainPattern("[\\u3400-\\u9fff][,.;:?!()]|[，。；：、] ")
          .doesNotContainPattern("\\{[a-zA-Z]+}");
    }
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void doctor(Form form) {
    golden("doctor/" + word(form), doctor(form, false).of(Reports.some("doctor")));
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void check(Form form) {
    CheckLines lines = new CheckLines(texts, new Style(form, false));
    golden("check/" + word(form), lines.of(Reports.some("check"), Severity.INFO));
  }

  @Test
  void whatIsNotOfThisMomentHasItsTime() {
    Report fine = Reports.some("check").with(List.of());
    Style style = new Style(Form.UNICODE, false);

    assertThat(new CheckLines(texts, style, 1_795_000_020L).of(fine, Severity.INFO))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.text())
                    .matches("goenv: 0 .*ms; virus scanners: as of \\d\\d:\\d[27], same boot"));
    assertThat(new CheckLines(CHINESE, style, 1_795_000_020L).of(fine, Severity.INFO))
        .singleElement()
        .satisfies(
            line -> assertThat(line.text()).matches("goenv：.*；病毒扫描程序：\\d\\d:\\d[27] 的状态（同一次启动）"));
  }

  @Test
  void aPolicyIsSeen() {
    golden("doctor/policy", doctor(Form.ASCII, false).of(Reports.someWithPolicy("doctor")));
    Report check = Reports.someWithPolicy("check");
    CheckLines lines = new CheckLines(texts, new Style(Form.ASCII, false));
    golden("check/policy", lines.of(check, Severity.INFO));
    CheckLines plain = new CheckLines(texts, new Style(Form.PLAIN, false));
    golden("check/policy-plain", plain.of(check, Severity.INFO));
  }

  /** Which file decided stands beside the finding, in every form and every report. */
  @Test
  void whoDecidedIsSaid() {
    Origin line = new Origin(Origin.Kind.POLICY, "policy.xml:4");
    Origin recorded = new Origin(Origin.Kind.BASELINE, "b.xml:7");
    Acceptance baseline = new Acceptance("old", "2026-12-01", null, recorded);
    Acceptance ended = new Acceptance("OPS-1", "2026-11-01", null, line, Acceptance.State.EXPIRED);
    Result result = Reports.result("goroot.set", Outcome.FAIL, Text.of("result.pass"));
    Report report =
        Reports.with(
            result.severityFrom(line),
            result.accept(baseline.in(Acceptance.State.ENDS)),
            result.accept(ended));

    List<String> doctor = new ArrayList<>();
    for (Form form : List.of(Form.ASCII, Form.PLAIN)) {
      for (Line each : doctor(form, false).of(report)) {
        doctor.add(each.text().strip());
      }
    }
    assertThat(doctor)
        .contains(
            "severity info according to policy.xml:4",
            "severity info according to policy.xml:4.",
            "accepted until 2026-11-01, which has passed: OPS-1 (according to policy.xml:4)",
            "accepted until 2026-11-01, which has passed: OPS-1 (according to policy.xml:4).")
        .anySatisfy(
            each ->
                assertThat(each)
                    .endsWith("(accepted: old, ends on 2026-12-01, according to b.xml:7)"));
    CheckLines check = new CheckLines(texts, new Style(Form.UNICODE, false));
    assertThat(check.of(report, Severity.INFO))
        .as("findings of a baseline are told of together")
        .noneMatch(each -> each.text().contains("is accepted, which ends"));
  }

  @Test
  void anAcceptanceThatEndsIsToldBelowAFineMachine() {
    Result wrong = Reports.result("goroot.set", Outcome.FAIL, Text.of("result.pass"));
    Acceptance soon = new Acceptance("OPS-71", "2026-12-01", "Ada", null, Acceptance.State.ENDS);
    CheckLines check = new CheckLines(texts, new Style(Form.UNICODE, false));
    List<Line> said = check.of(Reports.with(wrong.accept(soon)), Severity.INFO);
    assertThat(said).hasSize(2);
    assertThat(said.get(1))
        .isEqualTo(
            Line.info("goenv: goroot.set is accepted by Ada, which ends on 2026-12-01: OPS-71"));
  }

  @Test
  void aFineMachineIsOneLine() {
    Result fine = Reports.result("go.version", Outcome.PASS, Text.of("result.pass"));
    Result known = Reports.result("goroot.set", Outcome.FAIL, Text.of("result.pass"));
    Result one = Reports.result("path.cwd", Outcome.UNKNOWN, Text.of("reason.no-path"));
    Result other = Reports.result("path.dead", Outcome.UNKNOWN, Text.of("fact.not-read"));
    CheckLines check = new CheckLines(texts, new Style(Form.UNICODE, false));
    List<Line> lines = new ArrayList<>();
    for (Report report :
        List.of(
            Reports.with(fine, fine),
            Reports.with(fine, known),
            Reports.with(fine, one),
            Reports.with(fine, one, one, other),
            Reports.with(fine, one, other))) {
      List<Line> said = check.of(report, Severity.INFO);
      assertThat(said).hasSize(1);
      lines.addAll(said);
    }
    golden("check/fine", lines);
  }

  @ParameterizedTest
  @MethodSource("machinesAndForms")
  void coloursChangeNoWord(String machine, Form form) {
    Report report = Reports.of("doctor", machine);
    List<String> coloured = new ArrayList<>();
    for (Line line :
        new DoctorLines(texts, new Style(form, true), Subjects.PLAIN::kept, "2027-02-26")
            .of(report)) {
      coloured.add(line.text().replaceAll("\u001b\\[[0-9;]*m", ""));
    }
    assertThat(coloured)
        .isEqualTo(
            new DoctorLines(texts, new Style(form, false), Subjects.PLAIN::kept, "2027-02-26")
                .of(report).stream().map(Line::text).toList());
  }

  @Test
  void coloursEndOnTheirLine() {
    Report report = Reports.of("doctor", "windows-laptop-two-goroots");
    List<Line> lines =
        new DoctorLines(texts, new Style(Form.UNICODE, true), Subjects.PLAIN::kept, "2027-02-26")
            .of(report);
    golden("doctor/colour", doctor(Form.UNICODE, true).of(Reports.someWithPolicy("doctor")));
    assertThat(lines).anyMatch(line -> line.text().contains("\u001b[31;1m"));
    for (Line line : lines) {
      assertThat(line.text().split("\u001b\\[m", -1).length)
          .isEqualTo((line.text().split("\u001b\\[", -1).length + 1) / 2);
    }
  }

  @ParameterizedTest
  @MethodSource("machinesAndForms")
  void onlyUnicodeNeedsMoreThanAscii(String machine, Form form) {
    if (form != Form.UNICODE) {
      for (Line line :
          new DoctorLines(texts, new Style(form, false), Subjects.PLAIN::kept, "2027-02-26")
              .of(Reports.of("doctor", machine))) {
        assertThat(line.text()).matches("\\p{ASCII}*");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void everyFindingIsFoundByItsId(Form form) {
    Report report = Reports.of("check", "windows-laptop-two-goroots");
    List<Line> lines = new CheckLines(texts, new Style(form, false)).of(report, Severity.WARNING);
    for (Result result : report.results()) {
      if (result.counts() && result.severity() != Severity.INFO
          || result.outcome() == Outcome.UNKNOWN) {
        assertThat(lines).anyMatch(line -> line.text().contains(result.id()));
      }
    }
  }

  @Test
  void linesHaveTheLevelOfTheirFinding() {
    Report report = Reports.of("check", "windows-laptop-two-goroots");
    List<Line> lines =
        new CheckLines(texts, new Style(Form.ASCII, false)).of(report, Severity.INFO);
    assertThat(lines).extracting(Line::severity).contains(Severity.ERROR, Severity.WARNING);
    for (Line line : lines) {
      if (line.text().startsWith("ERROR") || line.text().startsWith("WARN")) {
        assertThat(line.text()).startsWith(line.severity() == Severity.ERROR ? "ERROR" : "WARN");
      }
    }
  }

  @Test
  void aControlCharacterCannotForgeALine() {
    Result forged =
        new Result(
            "goroot.invalid",
            Outcome.FAIL,
            Severity.ERROR,
            "GOROOT",
            Text.of("goroot.invalid.missing", "path", "/x\r\u001b[31m\nERROR all"),
            null,
            List.of(),
            List.of(),
            null,
            0);
    for (Form form : Form.values()) {
      for (String line : new FindingLines(texts, new Style(form, false)).full(forged)) {
        assertThat(line).doesNotContain("\r", "\n", "\u001b");
      }
    }
  }

  private DoctorLines doctor(Form form, boolean colour) {
    return new DoctorLines(texts, new Style(form, colour), Subjects.PLAIN::kept, "2027-02-26");
  }

  private static String word(Form form) {
    return form.name().toLowerCase(Locale.ROOT);
  }

  private static void golden(String name, List<Line> lines) {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      text.append('[').append(line.severity()).append(']');
      text.append(line.text().isEmpty() ? "" : " ").append(line.text()).append('\n');
    }
    Golden.check("report/" + name + ".txt", text.toString());
  }
}
