import java.io.File;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXParseException;

/** Holds reports to a schema: {@code Schema FILE.xsd DIRECTORY NAME-BEGIN}. */
public final class Schema {
  private Schema() {}

  public static void main(String[] args) throws Exception {
    Validator validator =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(new File(args[0]))
            .newValidator();
    int valid = 0;
    int wrong = 0;
    for (File file : new File(args[1]).listFiles()) {
      if (file.getName().startsWith(args[2]) && file.getName().endsWith(".xml")) {
        try {
          validator.validate(new StreamSource(file));
          valid++;
        } catch (SAXParseException e) {
          System.out.println(file + ":" + e.getLineNumber() + ": " + e.getMessage());
          wrong++;
        }
      }
    }
    System.out.println(valid + " files valid by " + new File(args[0]).getName());
    System.exit(wrong > 0 || valid == 0 ? 1 : 0);
  }
}
