package io.github.goenv.gotest.report;

import io.github.goenv.gotest.CaseResult;
import io.github.goenv.gotest.CaseResult.Kind;
import io.github.goenv.gotest.Counts;
import io.github.goenv.gotest.PackageResult;
import io.github.goenv.gotest.Problem;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * One package as Surefire writes a class of tests: a {@code testsuite} as root, elements in the
 * order of its schema (surefire-test-report.xsd), which has no output but that of a test.
 */
public final class SurefireXml {
  private final UnaryOperator<String> redaction;
  private final Places places;

  /**
   * @param redaction takes out of texts what must not be in files
   * @param places where the files are that tests name
   */
  public SurefireXml(UnaryOperator<String> redaction, Places places) {
    this.redaction = redaction;
    this.places = places;
  }

  /**
   * Writes a report.
   *
   * @param properties of the run
   */
  void write(Writer out, PackageResult result, Map<String, String> properties) throws IOException {
    try {
      // The JDK's own, whatever lies on the class path.
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      suite(xml, result, properties);
      xml.flush();
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
    }
  }

  private void suite(XMLStreamWriter xml, PackageResult result, Map<String, String> properties)
      throws XMLStreamException {
    Counts counts = result.counts();
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuite");
    attribute(xml, "name", result.importPath());
    xml.writeAttribute("time", time(result.seconds()));
    xml.writeAttribute("tests", Integer.toString(counts.tests()));
    xml.writeAttribute("errors", Integer.toString(counts.errors()));
    xml.writeAttribute("skipped", Integer.toString(counts.skipped()));
    xml.writeAttribute("failures", Integer.toString(counts.failures()));
    line(xml, 1);
    xml.writeStartElement("properties");
    for (Map.Entry<String, String> each : properties.entrySet()) {
      property(xml, each.getKey(), each.getValue());
    }
    boolean cached = result.state() == PackageResult.State.CACHED;
    property(xml, "goenv.cached", Boolean.toString(cached));
    line(xml, 1);
    xml.writeEndElement();
    String name = attributeText(result.importPath());
    for (CaseResult each : result.cases()) {
      test(xml, name, each, result.importPath());
    }
    line(xml, 0);
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
  }

  private void property(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
    line(xml, 2);
    xml.writeEmptyElement("property");
    attribute(xml, "name", name);
    attribute(xml, "value", value);
  }

  private void test(XMLStreamWriter xml, String className, CaseResult test, String pkg)
      throws XMLStreamException {
    String output = test.failed() ? "" : test.output();
    boolean empty = output.isEmpty() && test.problem() == null && test.attempts().isEmpty();
    empty &= test.kind() != Kind.SKIPPED;
    line(xml, 1);
    if (empty) {
      xml.writeEmptyElement("testcase");
    } else {
      xml.writeStartElement("testcase");
    }
    attribute(xml, "name", test.name());
    xml.writeAttribute("classname", className);
    xml.writeAttribute("time", time(test.seconds()));
    if (empty) {
      return;
    }
    details(xml, test, pkg);
    if (!output.isEmpty()) {
      element(xml, 2, "system-out", output);
    }
    line(xml, 1);
    xml.writeEndElement();
  }

  private void details(XMLStreamWriter xml, CaseResult test, String pkg) throws XMLStreamException {
    Problem problem = test.problem();
    boolean flaky = test.kind() == Kind.FLAKY;
    if (test.kind() == Kind.FAILURE && problem != null) {
      problem(xml, "failure", problem, test.output(), pkg);
    }
    attempts(xml, test, flaky ? "flakyFailure" : "rerunFailure", false, pkg);
    if (test.kind() == Kind.SKIPPED) {
      line(xml, 2);
      xml.writeEmptyElement("skipped");
      if (problem != null) {
        attribute(xml, "message", problem.message());
      }
    }
    if (test.kind() == Kind.ERROR && problem != null) {
      problem(xml, "error", problem, test.output(), pkg);
    }
    attempts(xml, test, flaky ? "flakyError" : "rerunError", true, pkg);
  }

  private void problem(
      XMLStreamWriter xml, String element, Problem problem, String output, String pkg)
      throws XMLStreamException {
    line(xml, 2);
    xml.writeStartElement(element);
    attribute(xml, "message", places.message(pkg, problem));
    xml.writeAttribute("type", problem.type().word());
    xml.writeCharacters(text(output));
    xml.writeEndElement();
  }

  private void attempts(
      XMLStreamWriter xml, CaseResult test, String element, boolean errors, String pkg)
      throws XMLStreamException {
    for (CaseResult attempt : test.attempts()) {
      Problem problem = attempt.problem();
      if (problem == null || (attempt.kind() == Kind.ERROR) != errors) {
        continue;
      }
      line(xml, 2);
      xml.writeStartElement(element);
      attribute(xml, "message", places.message(pkg, problem));
      xml.writeAttribute("type", problem.type().word());
      element(xml, 3, "stackTrace", attempt.output());
      line(xml, 2);
      xml.writeEndElement();
    }
  }

  private void element(XMLStreamWriter xml, int depth, String name, String content)
      throws XMLStreamException {
    line(xml, depth);
    xml.writeStartElement(name);
    xml.writeCharacters(text(content));
    xml.writeEndElement();
  }

  private void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, attributeText(value));
  }

  /** A reader makes spaces of line ends and tabs in attributes anyway. */
  private String attributeText(String value) {
    return text(value).replace('\n', ' ').replace('\t', ' ');
  }

  private String text(String text) {
    return XmlText.of(redaction.apply(text));
  }

  private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** Seconds with three decimals, whatever the language. */
  static String time(double seconds) {
    long millis = Math.round(Math.max(0, seconds) * 1000);
    String rest = Long.toString(1000 + millis % 1000);
    return millis / 1000 + "." + rest.substring(1);
  }
}
