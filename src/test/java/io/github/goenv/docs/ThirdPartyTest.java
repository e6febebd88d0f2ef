package io.github.goenv.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The jar says which libraries are in it, in which version. */
class ThirdPartyTest {

  @Test
  void eachLibraryOfTheJarIsNamedWithItsVersion() throws Exception {
    Document pom = Poms.read(Path.of("pom.xml"));
    String said = Files.readString(Path.of("src/main/resources/META-INF/THIRD-PARTY.txt"));
    TreeMap<String, String> shipped = new TreeMap<>();
    var all = Poms.all(pom, "/project/dependencies/dependency[not(scope)]");
    for (int i = 0; i < all.getLength(); i++) {
      String at = "/project/dependencies/dependency[not(scope)][" + (i + 1) + "]/";
      String version = Poms.text(pom, at + "version").replaceAll("[${}]", "");
      shipped.put(
          Poms.text(pom, at + "groupId") + ":" + Poms.text(pom, at + "artifactId"),
          Poms.text(pom, "/project/properties/" + version));
    }

    assertThat(shipped).hasSize(3);
    shipped.forEach((name, version) -> assertThat(said).contains(name).contains(" " + version));
  }
}
