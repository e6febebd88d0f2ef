package io.github.goenv.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Tests under Windows' Go, in a directory with a space and Chinese characters. */
class GoTestLabIT {
  private static LabRun run;

  @BeforeAll
  static void run() throws Exception {
    run = Lab.run("test");
  }

  @Test
  void theBuildFailsAndNamesTheTest() {
    assertThat(run.status()).as(run.errors()).isEqualTo(1);
    List<String> lines = run.lines();
    assertThat(lines)
        .filteredOn(line -> line.contains("Tests run: 4, Failures: 1, Errors: 0, Skipped: 1"))
        .isNotEmpty();
    List<String> last = lines.subList(Math.max(0, lines.size() - 20), lines.size());
    assertThat(last)
        .as("in the last twenty lines")
        .anyMatch(line -> line.contains("TestFails") && line.contains("inner_test.go:6"));
  }

  @Test
  void theReportsAreRight() throws Exception {
    Element passed = suite("example.com.lab");
    assertThat(passed.getAttribute("tests")).isEqualTo("3");
    assertThat(passed.getAttribute("skipped")).isEqualTo("1");
    assertThat(names(passed)).contains("TestPasses", "TestPasses/子测试_one", "TestSkips");
    assertThat(passed.getTextContent()).contains("工作目录").contains("\\work\\ein 模块");
    Element failed = suite("example.com.lab.inner");
    assertThat(failed.getAttribute("failures")).isEqualTo("1");
    assertThat(failed.getElementsByTagName("failure").item(0).getTextContent())
        .contains("错误: two\\three")
        .contains("inner_test.go:6");
  }

  private static List<String> names(Element suite) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < suite.getElementsByTagName("testcase").getLength(); i++) {
      names.add(((Element) suite.getElementsByTagName("testcase").item(i)).getAttribute("name"));
    }
    return names;
  }

  /** The report whose file names this package, however its separators are written. */
  private static Element suite(String name) throws Exception {
    Path reports = run.kept().resolve("reports");
    try (var files = Files.list(reports)) {
      for (Path file : files.toList()) {
        String plain = file.getFileName().toString().replaceAll("[^A-Za-z0-9]+", ".");
        if (plain.equals("TEST." + name + ".xml")) {
          Document document =
              DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
          return document.getDocumentElement();
        }
      }
    }
    throw new AssertionError("no report of " + name);
  }
}
