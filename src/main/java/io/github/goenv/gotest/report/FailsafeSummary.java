package io.github.goenv.gotest.report;

import io.github.goenv.files.AtomicFiles;
import io.github.goenv.gotest.Counts;
import io.github.goenv.text.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What integration tests came to, in the form of Failsafe's {@code failsafe-summary.xml}.
 *
 * @param counts of the tests; completed are those that were not skipped by the whole run
 * @param timedOut whether the tests were stopped because their time was over
 * @param failure why they could not be run to their end; null when they were
 */
public record FailsafeSummary(Counts counts, boolean timedOut, @Nullable String failure) {
  private static final String OTHER = "it is no summary of Failsafe";

  private static final String BEGIN =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          + "<failsafe-summary xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

  /** Whether the build is to fail. */
  public boolean failed() {
    return counts.failed() || timedOut || failure != null;
  }

  /** Both together. */
  public FailsafeSummary plus(FailsafeSummary other) {
    return new FailsafeSummary(
        counts.plus(other.counts),
        timedOut || other.timedOut,
        failure == null ? other.failure : failure);
  }

  /** Writes it. */
  public void write(Path file) throws IOException {
    String result = failed() ? " result=\"255\"" : counts.tests() == 0 ? " result=\"254\"" : "";
    String message =
        failure == null
            ? "<failureMessage xsi:nil=\"true\"/>"
            : "<failureMessage>" + Xml.text(XmlText.of(failure)) + "</failureMessage>";
    AtomicFiles.write(
        file,
        out ->
            out.write(
                BEGIN
                    + result
                    + " timeout=\""
                    + timedOut
                    + "\">\n"
                    + number("completed", counts.tests())
                    + number("errors", counts.errors())
                    + number("failures", counts.failures())
                    + number("skipped", counts.skipped())
                    + "  "
                    + message
                    + "\n</failsafe-summary>\n"));
  }

  private static String number(String name, int value) {
    return "  <" + name + ">" + value + "</" + name + ">\n";
  }

  /**
   * Reads one, of Failsafe too.
   *
   * @throws IOException when it cannot be read or is something else
   */
  public static FailsafeSummary read(Path file) throws IOException {
    Map<String, String> values = new HashMap<>();
    try (InputStream in = Files.newInputStream(file)) {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      String element = "";
      StringBuilder text = new StringBuilder();
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            element = xml.getLocalName();
            text.setLength(0);
            if (element.equals("failsafe-summary")) {
              values.put("timeout", String.valueOf(xml.getAttributeValue(null, "timeout")));
            }
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              text.append(xml.getText());
          case XMLStreamConstants.END_ELEMENT ->
              values.putIfAbsent(element, text.toString().strip());
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(OTHER, e);
    }
    if (!values.containsKey("timeout") || !values.containsKey("completed")) {
      throw new IOException(OTHER);
    }
    String failure = values.getOrDefault("failureMessage", "");
    return new FailsafeSummary(
        new Counts(
            number(values, "completed"),
            number(values, "failures"),
            number(values, "errors"),
            number(values, "skipped"),
            number(values, "flakes")),
        values.get("timeout").equals("true"),
        failure.isEmpty() ? null : failure);
  }

  private static int number(Map<String, String> values, String name) throws IOException {
    try {
      return Integer.parseInt(values.getOrDefault(name, "0"));
    } catch (NumberFormatException e) {
      throw new IOException(OTHER, e);
    }
  }
}
