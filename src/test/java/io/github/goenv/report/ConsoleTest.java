package io.github.goenv.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.Golden;
import io.github.goenv.SnapshotBuilder;
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
import org.junit.jupiter.params.provider.MethodSource;

/** What a person reads, whole, in every form. */
class ConsoleTest {
  private final Messages texts = Messages.in("en");

  static Stream<Arguments> machinesAndForms() {
    return SnapshotBuilder.MACHINES.stream()
        .flatMap(machine -> Stream.of(Form.values()).map(form -> Arguments.of(machine, form)));
  }

  @ParameterizedTest
  @MethodSource("machinesAndForms")
  void doctor(String machine, Form form) {
    Report report = Reports.of("doctor", machine);
    golden("doctor", machine, form, new DoctorLines(texts, new Style(form, false)).of(report));
  }

  @ParameterizedTest
  @MethodSource("machinesAndForms")
  void check(String machine, Form form) {
    Report report = Reports.of("check", machine);
    Style style = new Style(form, false);
    golden("check", machine, form, new CheckLines(texts, style).of(report, Severity.INFO));
  }

  @Test
  void aPolicyIsSeen() {
    Report report = Reports.withPolicy("doctor", "windows-laptop-two-goroots");
    golden(
        "doctor",
        "policy",
        Form.ASCII,
        new DoctorLines(texts, new Style(Form.ASCII, false)).of(report));
  }

  @ParameterizedTest
  @MethodSource("machinesAndForms")
  void coloursChangeNoWord(String machine, Form form) {
    Report report = Reports.of("doctor", machine);
    List<String> coloured = new ArrayList<>();
    for (Line line : new DoctorLines(texts, new Style(form, true)).of(report)) {
      coloured.add(line.text().replaceAll("\u001b\\[[0-9;]*m", ""));
    }
    assertThat(coloured)
        .isEqualTo(
            new DoctorLines(texts, new Style(form, false))
                .of(report).stream().map(Line::text).toList());
  }

  @Test
  void coloursEndOnTheirLine() {
    Report report = Reports.of("doctor", "windows-laptop-two-goroots");
    List<Line> lines = new DoctorLines(texts, new Style(Form.UNICODE, true)).of(report);
    golden("doctor", "colour", Form.UNICODE, lines);
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
          new DoctorLines(texts, new Style(form, false)).of(Reports.of("doctor", machine))) {
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

  private static void golden(String goal, String name, Form form, List<Line> lines) {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      text.append('[').append(line.severity()).append(']');
      text.append(line.text().isEmpty() ? "" : " ").append(line.text()).append('\n');
    }
    String file = name + "." + form.name().toLowerCase(Locale.ROOT) + ".txt";
    Golden.check("report/" + goal + "/" + file, text.toString());
  }
}
