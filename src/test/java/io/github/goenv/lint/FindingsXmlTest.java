package io.github.goenv.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.report.Severity;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class FindingsXmlTest {
  private static Element parse(String xml) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
    return document.getDocumentElement();
  }

  private static String write(List<SourceFinding> findings) throws IOException {
    StringWriter out = new StringWriter();
    FindingsXml.write("goenv.vet", findings, 1.2345, out);
    return out.toString();
  }

  @Test
  void aFindingIsACaseThatFailed() throws Exception {
    Element suite =
        parse(
            write(
                List.of(
                    new SourceFinding("vet", "printf", Severity.ERROR, "a.go", 3, 2, "bad \"x\""),
                    new SourceFinding("vet", "", Severity.INFO, "", 0, 0, "note <b>"))));
    assertThat(suite.getAttribute("tests")).isEqualTo("2");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("time")).isEqualTo("1.235");
    Element first = (Element) suite.getElementsByTagName("testcase").item(0);
    assertThat(first.getAttribute("name")).isEqualTo("printf 3:2");
    assertThat(first.getAttribute("classname")).isEqualTo("a.go");
    assertThat(first.getTextContent().strip()).isEqualTo("a.go:3:2: bad \"x\"");
    Element second = (Element) suite.getElementsByTagName("testcase").item(1);
    assertThat(second.getElementsByTagName("failure").getLength()).isZero();
    assertThat(second.getTextContent().strip()).isEqualTo("note <b>");
  }

  /** CI systems take a suite without cases for a mistake. */
  @Test
  void nothingFoundIsACaseThatPassed() throws Exception {
    Element suite = parse(write(List.of()));
    assertThat(suite.getAttribute("tests")).isEqualTo("1");
    assertThat(suite.getAttribute("failures")).isEqualTo("0");
    assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(1);
  }

  @Test
  void anyTextIsXml() throws Exception {
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = 0; k < 40; k++) {
        text.append((char) (k % 2 == 0 ? random.nextInt(0x80) : random.nextInt(0x10000)));
      }
      String hostile = text + "]]>&<\uD83D";
      Element suite =
          parse(
              write(
                  List.of(
                      new SourceFinding("t", hostile, Severity.WARNING, hostile, 1, 1, hostile))));
      assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(1);
    }
  }
}
