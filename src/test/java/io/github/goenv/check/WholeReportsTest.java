package io.github.goenv.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.Golden;
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
  private static final Path HOME = Path.of("src/test/resources/io/github/goenv/healthy");

  private static final List<String> MACHINES =
      List.of(
          "github-windows-2025",
          "onedrive-moved-folders",
          "windows-arm64",
          "wsl2",
          "golang-image",
          "homebrew-macos");

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
        new DoctorLines(Messages.in(language), new Style(Style.Form.UNICODE, false)).of(report)) {
      text.append(line.text()).append('\n');
    }
    Golden.check("report/whole/" + language + "/" + name + ".txt", text.toString());
    if (language.equals("zh-CN")) {
      assertThat(text.toString()).doesNotContainPattern("[\\u3400-\\u9fff][,.;:?!()]");
    }
  }
}
