package io.github.goenv.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.Golden;
import io.github.goenv.check.core.Subjects;
import io.github.goenv.report.DoctorLines;
import io.github.goenv.report.Line;
import io.github.goenv.report.Report;
import io.github.goenv.report.Reports;
import io.github.goenv.report.Style;
import io.github.goenv.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole report of goenv:doctor of machines as people have them, in both languages. */
class WholeReportsTest {
  private static final Path HOME = Path.of("src/test/resources/io/github/goenv");

  /** Healthy ones, and those of which something is wrong. */
  private static final List<String> MACHINES =
      List.of(
          "healthy/github-windows-2025",
          "healthy/onedrive-moved-folders",
          "healthy/windows-arm64",
          "healthy/wsl2",
          "healthy/golang-image",
          "healthy/homebrew-macos",
          "troubled/china-laptop",
          "troubled/corporate-laptop",
          "troubled/jenkins-msys2",
          "troubled/wsl-on-mnt-c",
          "troubled/mac-two-goes",
          "troubled/alpine-read-only-cache");

  static Stream<Arguments> machines() {
    return MACHINES.stream()
        .flatMap(name -> Stream.of("en", "zh-CN").map(each -> Arguments.of(name, each)));
  }

  @ParameterizedTest
  @MethodSource("machines")
  void isAsKept(String name, String language) throws IOException {
    List<String> given =
        Files.readAllLines(HOME.resolve(name + ".txt")).stream()
            .filter(line -> line.startsWith("| "))
            .toList();
    Report report =
        Reports.of(
            "doctor", new MachineLines(name).read(given).machine(), Policies.standard(Case.TODAY));
    StringBuilder text = new StringBuilder();
    for (Line line :
        new DoctorLines(
                Messages.in(language),
                new Style(Style.Form.UNICODE, false),
                Subjects.PLAIN::kept,
                "2027-02-26")
            .of(report)) {
      text.append(line.text()).append('\n');
    }
    String file = name.substring(name.indexOf('/') + 1) + ".txt";
    Golden.check("report/whole/" + language + "/" + file, text.toString());
    if (language.equals("zh-CN")) {
      assertThat(text.toString()).doesNotContainPattern("[\\u3400-\\u9fff][,.;:?!()]");
    }
  }
}
