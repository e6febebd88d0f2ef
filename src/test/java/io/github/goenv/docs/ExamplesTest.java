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

  /** A project that is generated begins with the plugin of the same version. */
  @Test
  void archetypesHaveTheVersionOfThePlugin() throws Exception {
    String version = Poms.text(Poms.read(Path.of("pom.xml")), "/project/version");
    Path home = Path.of("archetypes");
    Document parent = Poms.read(home.resolve("pom.xml"));
    assertThat(Poms.text(parent, "/project/version")).isEqualTo(version);
    NodeList modules = Poms.all(parent, "//module");
    assertThat(modules.getLength()).isEqualTo(2);
    for (int i = 0; i < modules.getLength(); i++) {
      Path module = home.resolve(modules.item(i).getTextContent());
      assertThat(Poms.text(Poms.read(module.resolve("pom.xml")), "/project/parent/version"))
          .isEqualTo(version);
      assertThat(module.resolve("src/main/resources/META-INF/maven/archetype-metadata.xml"))
          .content()
          .contains("<defaultValue>${project.version}</defaultValue>");
    }
    Path polyglot = home.resolve("goenv-archetype-polyglot/src/main/resources/archetype-resources");
    Document ours = Poms.read(Path.of("pom.xml"));
    Document generated = Poms.read(polyglot.resolve("pom.xml"));
    for (String plugin :
        List.of(
            "maven-dependency-plugin",
            "maven-resources-plugin",
            "maven-compiler-plugin",
            "maven-surefire-plugin",
            "maven-jar-plugin")) {
      assertThat(version(generated, plugin)).as(plugin).isEqualTo(version(ours, plugin));
    }
  }

  private static String version(Document pom, String plugin) {
    return Poms.text(pom, "//plugin[artifactId='" + plugin + "']/version");
  }
}
