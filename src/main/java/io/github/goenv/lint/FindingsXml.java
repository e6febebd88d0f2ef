package io.github.goenv.lint;

import io.github.goenv.report.Severity;
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
      escaped(place + found.message(), false, out);
      out.write("</system-out>\n");
    } else {
      out.write("    <failure");
      attribute("message", found.message(), out);
      attribute("type", found.severity().word(), out);
      out.write(">");
      escaped(place + found.message(), false, out);
      out.write("</failure>\n");
    }
    out.write("  </testcase>\n");
  }

  private static void attribute(String name, String value, Writer out) throws IOException {
    out.write(" " + name + "=\"");
    escaped(value, true, out);
    out.write("\"");
  }

  /** XML 1.0 §2.2 forbids most control characters, unpaired surrogates, U+FFFE and U+FFFF. */
  private static void escaped(String text, boolean attribute, Writer out) throws IOException {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '<' -> out.write("&lt;");
        case '>' -> out.write("&gt;");
        case '&' -> out.write("&amp;");
        case '"' -> out.write("&quot;");
        case '\n', '\t', '\r' ->
            out.write(attribute || c == '\r' ? "&#" + c + ";" : Character.toString(c));
        default -> {
          boolean forbidden = c < 0x20 || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF;
          out.write(forbidden ? "\uFFFD" : Character.toString(c));
        }
      }
    }
  }
}
