package io.github.goenv.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** What {@code mvn install} puts in place for a Maven that does not write it. */
class PrefixTest {

  @Test
  void thePrefixOfThisPlugin() throws Exception {
    Document metadata = Poms.read(Path.of("src/main/prefix/maven-metadata-local.xml"));
    Document descriptor = Poms.read(Build.directory().resolve("classes/META-INF/maven/plugin.xml"));
    for (String[] names :
        new String[][] {{"name", "name"}, {"prefix", "goalPrefix"}, {"artifactId", "artifactId"}}) {
      assertThat(Poms.text(metadata, "/metadata/plugins/plugin/" + names[0]))
          .isNotEmpty()
          .isEqualTo(Poms.text(descriptor, "/plugin/" + names[1]));
    }
    String group = Poms.text(descriptor, "/plugin/groupId").replace('.', '/');
    assertThat(
            Poms.text(Poms.read(Path.of("pom.xml")), "//execution[id='prefix']//outputDirectory"))
        .isEqualTo("${settings.localRepository}/" + group);
  }
}
