import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
    List<File> files;
    try (Stream<Path> all = Files.walk(Path.of(args[1]))) {
      files = all.map(Path::toFile).sorted().toList();
    }
    for (File file : files) {
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
