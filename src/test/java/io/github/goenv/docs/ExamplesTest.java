package io.github.goenv.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What a newcomer copies names what this tree builds, and plugins that this build has at hand. */
class ExamplesTest {

  static List<Path> examples() {
    try (Stream<Path> folders = Files.list(Path.of("examples"))) {
      return folders.map(folder -> folder.resolve("pom.xml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void thisVersionOfThePlugin(Path example) throws Exception {
    Document ours = Poms.read(Path.of("pom.xml"));
    Document pom = Poms.read(example);
    assertThat(Poms.text(pom, "/project/properties/goenv.version"))
        .isEqualTo(Poms.text(ours, "/project/version"));
    NodeList plugins =
        Poms.all(pom, "//plugin[groupId='org.apache.maven.plugins' and version]/artifactId");
    for (int i = 0; i < plugins.getLength(); i++) {
      String name = plugins.item(i).getTextContent();
      assertThat(version(pom, name)).as(name).isEqualTo(version(ours, name));
    }
  }

  @Test
  void theSameJUnit() throws Exception {
    Document app = Poms.read(Path.of("examples/polyglot/app/pom.xml"));
    assertThat(Poms.text(app, "//dependency[artifactId='junit-jupiter']/version"))
        .isEqualTo(Poms.text(Poms.read(Path.of("pom.xml")), "//junit.version"));
  }

  private static String version(Document pom, String plugin) {
    return Poms.text(pom, "//plugin[artifactId='" + plugin + "']/version");
  }
}
