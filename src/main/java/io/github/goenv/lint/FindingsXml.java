package io.github.goenv.lint;

import static io.github.goenv.text.Xml.attribute;
import static io.github.goenv.text.Xml.text;

import io.github.goenv.report.Severity;
import io.github.goenv.text.Pieces;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings as a test report in Surefire's format, which CI systems read: a test case that failed
 * for each finding, of the class that its file stands for; one that passed where there are none.
 */
public final class FindingsXml {
  private FindingsXml() {}

  /**
   * Writes it.
   *
   * @param suite its name, such as {@code goenv.vet}
   * @param findings with the files named as they are to be shown
   * @param seconds how long the tool ran
   */
  public static void write(String suite, List<SourceFinding> findings, double seconds, Writer out)
      throws IOException {
    int failures = 0;
    Map<String, List<SourceFinding>> byFile = new LinkedHashMap<>();
    for (SourceFinding each : findings) {
      failures += each.severity() == Severity.INFO ? 0 : 1;
      byFile.computeIfAbsent(each.file(), unused -> new ArrayList<>()).add(each);
    }
    int tests = Math.max(1, findings.size());
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite");
    attribute("name", suite, out);
    attribute("time", Double.toString(Math.round(seconds * 1000) / 1000.0), out);
    attribute("tests", Integer.toString(tests), out);
    attribute("errors", "0", out);
    attribute("skipped", "0", out);
    attribute("failures", Integer.toString(failures), out);
    out.write(">\n");
    if (findings.isEmpty()) {
      out.write("  <testcase");
      attribute("name", "no findings", out);
      attribute("classname", suite, out);
      attribute("time", "0", out);
      out.write("/>\n");
    }
    for (Map.Entry<String, List<SourceFinding>> file : byFile.entrySet()) {
      for (SourceFinding each : file.getValue()) {
        testcase(file.getKey().isEmpty() ? suite : file.getKey(), each, out);
      }
    }
    out.write("</testsuite>\n");
  }

  private static void testcase(String file, SourceFinding found, Writer out) throws IOException {
    out.write("  <testcase");
    String rule = found.rule().isEmpty() ? found.tool() : found.rule();
    String column = found.column() > 0 ? ":" + found.column() : "";
    String line = found.line() > 0 ? " " + found.line() + column : "";
    attribute("name", rule + line, out);
    attribute("classname", file, out);
    attribute("time", "0", out);
    out.write(">\n");
    String place = found.place().isEmpty() ? "" : found.place() + ": ";
    if (found.severity() == Severity.INFO) {
      out.write("    <system-out>");
      text(Pieces.whole(place + found.message()), out);
      out.write("</system-out>\n");
    } else {
      out.write("    <failure");
      attribute("message", found.message(), out);
      attribute("type", found.severity().word(), out);
      out.write(">");
      text(Pieces.whole(place + found.message()), out);
      out.write("</failure>\n");
    }
    out.write("  </testcase>\n");
  }
}
