package io.github.goenv.docs;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Asks poms, and parts of poms, by XPath. */
final class Poms {
  private Poms() {}

  static Document read(Path file) throws IOException, SAXException {
    return builder().parse(file.toFile());
  }

  /** Elements that stand side by side, in an element {@code part}. */
  static Document part(String xml) throws IOException, SAXException {
    String elements = xml.replaceFirst("^<\\?xml[^>]*>", "");
    return builder().parse(new InputSource(new StringReader("<part>" + elements + "</part>")));
  }

  static String text(Document pom, String path) {
    return all(pom, path).getLength() == 0 ? "" : all(pom, path).item(0).getTextContent();
  }

  static NodeList all(Document pom, String path) {
    try {
      return (NodeList)
          XPathFactory.newInstance().newXPath().evaluate(path, pom, XPathConstants.NODESET);
    } catch (XPathExpressionException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler()); // which throws, and prints nothing
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
