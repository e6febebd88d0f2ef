package io.github.goenv.mojo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.report.ci.Anchor;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.model.InputSource;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3ReaderEx;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorsTest {
  private static final String KEY = "io.github.goenv:goenv-maven-plugin";
  private static final String POM =
      """
      <project>
        <build>
          <plugins>
            <plugin>
              <artifactId>other</artifactId>
            </plugin>
            <plugin>
              <groupId>io.github.goenv</groupId>
              <artifactId>goenv-maven-plugin</artifactId>
            </plugin>
          </plugins>
        </build>
      </project>
      """;

  @TempDir Path checkout;
  private Path top;
  private Path pom;

  @BeforeEach
  void twoModules() throws Exception {
    top = Files.createDirectories(checkout.resolve("java"));
    pom = Files.createDirectories(top.resolve("api")).resolve("pom.xml");
    Files.writeString(pom, POM);
    Files.writeString(top.resolve("pom.xml"), POM);
  }

  @Test
  void theLineOfTheDeclaration() throws Exception {
    assertThat(anchor(project(pom, pom.toString()), null))
        .isEqualTo(new Anchor("api/pom.xml", pom.toString(), 7));
  }

  /** Maven 4 names the file by its URI, in which spaces are escaped. */
  @Test
  void aUri() throws Exception {
    Path spaced = Files.createDirectories(top.resolve("my api")).resolve("pom.xml");
    Files.writeString(spaced, POM);
    assertThat(anchor(project(spaced, spaced.toUri().toString()), null))
        .isEqualTo(new Anchor("my api/pom.xml", spaced.toString(), 7));
    assertThat(anchor(project(pom, "file:oh no"), null).line()).isEqualTo(1);
  }

  /** GitHub shows paths relative to the checkout, also when Maven was started below it. */
  @Test
  void relativeToTheCheckout() throws Exception {
    MavenProject project = project(pom, pom.toString());
    assertThat(anchor(project, checkout.toString()).relative()).isEqualTo("java/api/pom.xml");
    assertThat(anchor(project, "/elsewhere").relative()).isEqualTo("api/pom.xml");
    assertThat(anchor(project, "\0").relative()).isEqualTo("api/pom.xml");
    assertThat(anchor(project, "").relative()).isEqualTo("api/pom.xml");
  }

  @Test
  void aParentThatDeclaresIt() throws Exception {
    Path parent = top.resolve("pom.xml");
    assertThat(anchor(project(pom, parent.toString()), null))
        .isEqualTo(new Anchor("pom.xml", parent.toString(), 7));
  }

  @Test
  void aParentFromARepositoryCannotBeShown() throws Exception {
    Path parent = checkout.resolve("company-1.pom");
    Files.writeString(parent, POM);
    assertThat(anchor(project(pom, parent.toString()), null))
        .isEqualTo(new Anchor("api/pom.xml", pom.toString(), 1));
  }

  @Test
  void notDeclared() {
    MavenProject project = new MavenProject();
    project.setFile(pom.toFile());
    assertThat(anchor(project, null)).isEqualTo(new Anchor("api/pom.xml", pom.toString(), 1));
  }

  @Test
  void declaredWithoutALocation() throws Exception {
    assertThat(anchor(project(pom, null), null))
        .isEqualTo(new Anchor("api/pom.xml", pom.toString(), 1));
  }

  @Test
  void noPom() {
    assertThat(anchor(new MavenProject(), null)).isNull();
  }

  private Anchor anchor(MavenProject project, String workspace) {
    return Anchors.of(project, KEY, top, workspace);
  }

  private static MavenProject project(Path pom, String declaredIn) throws Exception {
    InputSource source = new InputSource();
    source.setLocation(declaredIn);
    Model model = new MavenXpp3ReaderEx().read(new StringReader(POM), true, source);
    MavenProject project = new MavenProject(model);
    project.setFile(pom.toFile());
    return project;
  }
}
