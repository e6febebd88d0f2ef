package io.github.goenv.app.policy;

import io.github.goenv.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads small XML files in UTF-8 with the JDK's parser: no DTD, no entities, no other file. */
final class Xml {
  /** Larger files are not for this; so much is some 20,000 findings. */
  private static final int MOST = 4 << 20;

  private Xml() {}

  /** The file is no XML of this kind. */
  static final class Bad extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;
    private final transient Text text;

    private Bad(int line, Text text) {
      super(text.key(), null, false, false);
      this.line = line;
      this.text = text;
    }

    /** Where; 0 when it is the whole file. */
    int line() {
      return line;
    }

    /** Why, but for the placeholder {@code where}. */
    Text text() {
      return text;
    }
  }

  /**
   * The outermost element.
   *
   * @throws IOException when nothing can be read
   */
  static Element read(InputStream in) throws IOException, Bad {
    byte[] bytes = in.readNBytes(MOST + 1);
    if (bytes.length > MOST) {
      throw new Bad(0, Text.of("policy.large"));
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(decoded(bytes)));
      return elements(reader);
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
      throw new Bad(line, Text.of("policy.xml", "detail", words(e)));
    }
  }

  private static String decoded(byte[] bytes) throws Bad {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Bad(0, Text.of("policy.not-utf8"));
    }
  }

  private static Element elements(XMLStreamReader reader) throws XMLStreamException, Bad {
    Deque<Element> open = new ArrayDeque<>();
    Element root = null;
    while (reader.hasNext()) {
      int event = reader.next();
      int line = reader.getLocation().getLineNumber();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          Element element = new Element(name(reader), line, attribute(reader));
          if (root == null) {
            root = element;
          } else {
            open.element().add(element);
          }
          open.push(element);
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            open.element().add(reader.getText());
        case XMLStreamConstants.DTD -> throw new Bad(line, Text.of("policy.doctype"));
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new Bad(line, Text.of("policy.entity", "name", reader.getLocalName()));
        default -> {} // comments, instructions, spaces
      }
    }
    if (root == null) {
      throw new XMLStreamException("no element");
    }
    return root;
  }

  private static String name(XMLStreamReader reader) {
    String prefix = reader.getPrefix();
    return prefix == null || prefix.isEmpty()
        ? reader.getLocalName()
        : prefix + ":" + reader.getLocalName();
  }

  private static @Nullable String attribute(XMLStreamReader reader) {
    return reader.getAttributeCount() == 0 ? null : reader.getAttributeLocalName(0);
  }

  /** The parser's own words, without the place that it puts before them. */
  private static String words(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int at = message.indexOf("Message: ");
    return (at < 0 ? message : message.substring(at + "Message: ".length())).strip();
  }
}
