package io.github.goenv.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What m2e reads in the jar of this plugin. */
class EclipseTest {
  private static List<String> texts(String element) throws Exception {
    try (InputStream in =
        EclipseTest.class.getResourceAsStream("/META-INF/m2e/lifecycle-mapping-metadata.xml")) {
      Document read = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
      NodeList all = read.getElementsByTagName(element);
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < all.getLength(); i++) {
        texts.add(all.item(i).getTextContent().strip());
      }
      return texts;
    }
  }

  /** A goal that is missing is "not covered by lifecycle configuration" in Eclipse. */
  @Test
  void everyGoalIsIgnored() throws Exception {
    assertThat(texts("goal"))
        .containsExactlyElementsOf(Descriptor.goals().stream().map(Descriptor.Goal::name).toList());
    assertThat(texts("ignore")).hasSize(1);
    assertThat(texts("pluginExecution")).hasSize(1);
  }

  /** An id that a version of m2e does not know is an error in each pom of packaging go. */
  @Test
  void noLifecycleMappingIsNamed() throws Exception {
    assertThat(texts("lifecycleMappingId")).isEmpty();
  }
}
