import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Validates a file by a DTD, and prints the covered lines and all lines that it names at its top. */
public final class Valid {
  public static void main(String[] args) throws Exception {
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.setValidating(true);
    factory
        .newSAXParser()
        .parse(
            new File(args[1]),
            new DefaultHandler() {
              @Override
              public InputSource resolveEntity(String publicId, String systemId)
                  throws SAXException {
                try {
                  return new InputSource(new FileInputStream(args[0]));
                } catch (IOException e) {
                  throw new SAXException(e);
                }
              }

              @Override
              public void error(SAXParseException e) throws SAXException {
                throw e;
              }

              @Override
              public void startElement(String uri, String local, String name, Attributes values) {
                if (name.equals("coverage")) {
                  System.out.println(
                      values.getValue("lines-covered") + " of " + values.getValue("lines-valid"));
                }
              }
            });
  }
}
