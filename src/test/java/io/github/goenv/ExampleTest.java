package io.github.goenv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class ExampleTest {

  /** What a newcomer copies must name a version that this tree builds. */
  @Test
  void exampleUsesThisVersion() throws Exception {
    assertThat(text("examples/hello-go/pom.xml", "/project/properties/goenv.version"))
        .isNotEmpty()
        .isEqualTo(text("pom.xml", "/project/version"));
  }

  private static String text(String file, String path)
      throws ParserConfigurationException, SAXException, IOException, XPathExpressionException {
    var document =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of(file).toFile());
    return XPathFactory.newInstance().newXPath().evaluate(path, document);
  }
}
