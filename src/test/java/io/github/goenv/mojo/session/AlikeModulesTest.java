package io.github.goenv.mojo.session;

import static io.github.goenv.mojo.session.Poms.bind;
import static io.github.goenv.mojo.session.Poms.plugin;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.app.gobuild.AlikeModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which modules of a reactor go may build at once, or before Maven comes to them. */
class AlikeModulesTest {
  @TempDir Path root;
  private Poms poms;

  @BeforeEach
  void poms() {
    poms = new Poms(root);
    poms.request.setGoals(List.of("verify"));
  }

  @Test
  void thoseWithTheSameSettingsAreAlike() throws Exception {
    bind(poms.project("a"), "", "", "check", "build");
    bind(poms.project("strip"), "", "<strip>false</strip>", "check", "build");
    bind(poms.project("b"), "", "", "check", "build");
    MavenProject property = poms.project("property");
    bind(property, "", "", "check", "build");
    property.getProperties().setProperty("goenv.tags", "x");
    Path a = root.resolve("a");
    assertThat(alike(0)).extracting(AlikeModule::name).containsExactly("a", "b");
    assertThat(alike(0).get(0))
        .isEqualTo(
            new AlikeModule(a, a, a.resolve("target"), "a", a.resolve("target").resolve("goenv")));
    assertThat(alike(1)).extracting(AlikeModule::name).containsExactly("strip");
    assertThat(alike(3)).extracting(AlikeModule::name).containsExactly("property");
  }

  @Test
  void directoriesAreThoseOfThePom() throws Exception {
    String xml = "<workingDirectory>go</workingDirectory><outputDirectory>r</outputDirectory>";
    bind(poms.project("a"), "", xml, "build");
    bind(poms.project("b"), "", xml, "build");
    assertThat(alike(1))
        .extracting(AlikeModule::directory)
        .containsExactly(root.resolve("a/go"), root.resolve("b/go"));
    assertThat(alike(1))
        .extracting(AlikeModule::reports)
        .containsExactly(root.resolve("a/r"), root.resolve("b/r"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<buildmode>c-archive</buildmode>",
        "<arguments>-buildmode=c-shared</arguments>",
        "<output>../b/assets/agent</output>",
        "<output>/opt/agent</output>",
        "<arguments>-o,x</arguments>"
      })
  void whatAnotherModuleMayNeedIsMadeInItsTurn(String xml) throws Exception {
    bind(poms.project("a"), "", "", "build");
    bind(poms.project("b"), "", "", "build");
    assertThat(alike(0)).hasSize(2);
    bind(poms.project("agent"), "", xml, "build");
    assertThat(alike(0)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<buildmode>pie</buildmode>",
        "<output>target/bin/</output>",
        "<output>target/app-{goos}{exe}</output>",
        "<arguments>-gcflags=all=-N</arguments>"
      })
  void programsInTheBuildDirectoryAreNeededByNone(String xml) throws Exception {
    bind(poms.project("a"), "", xml, "build");
    bind(poms.project("b"), "", xml, "build");
    assertThat(alike(0)).hasSize(2);
  }

  @Test
  void withGoalsThatMayMakeSourcesEachIsBuiltInItsTurn() throws Exception {
    bind(poms.project("a"), "", "", "generate", "build");
    bind(poms.project("b"), "", "", "generate", "build");
    Path generates = Files.createDirectories(root.resolve("a"));
    Files.createDirectories(root.resolve("b"));
    assertThat(alike(0)).as("there is nothing to generate").hasSize(2);
    Files.writeString(generates.resolve("a.go"), "package main\n\n//go:generate stringer\n");
    assertThat(alike(0)).isEmpty();
    Files.delete(generates.resolve("a.go"));
    plugin(poms.project("java"), "maven-antrun-plugin", "default-run");
    assertThat(alike(0)).hasSize(2);
    plugin(poms.projects.get(2), "maven-antrun-plugin", "copy");
    assertThat(alike(0)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "verify, true",
    "compile deploy, true",
    "clean verify, false",
    "clean, false",
    "verify goenv:doctor, false",
    "io.github.goenv:goenv-maven-plugin:build, false",
    "'', false",
    "site, false"
  })
  void goBeginsEarlyInTheDefaultLifecycleAlone(String goals, boolean early) throws Exception {
    bind(poms.project("a"), "", "", "build");
    bind(poms.project("b"), "", "", "build");
    poms.request.setGoals(goals.isEmpty() ? List.of() : List.of(goals.split(" ")));
    assertThat(AlikeModules.ahead(poms.session(), execution())).isEqualTo(early);
    assertThat(alike(0)).hasSize(2);
  }

  @Test
  void goBeginsEarlyWithOneBuildOfAModuleAlone() throws Exception {
    MavenProject a = poms.project("a");
    bind(a, "", "", "build");
    assertThat(AlikeModules.ahead(poms.session(), execution())).as("one module").isFalse();
    bind(poms.project("b"), "", "", "build");
    assertThat(AlikeModules.ahead(poms.session(), execution())).isTrue();
    poms.request.setDegreeOfConcurrency(4);
    assertThat(AlikeModules.ahead(poms.session(), execution())).as("-T4").isFalse();
    poms.request.setDegreeOfConcurrency(1);
    bind(a, "", "<packages>./cmd/x</packages>", "build");
    assertThat(AlikeModules.ahead(poms.session(), execution())).isFalse();
  }

  private List<AlikeModule> alike(int project) {
    MavenSession session = poms.session();
    List<AlikeModule> alike = AlikeModules.of(session, poms.projects.get(project), execution());
    assertThat(AlikeModules.of(session, poms.projects.get(project), execution())).isEqualTo(alike);
    return new ArrayList<>(alike);
  }

  private static MojoExecution execution() {
    return new MojoExecution(
        Poms.plugin(new Poms(Path.of("")).project("x"), "goenv-maven-plugin", null), "build", "e0");
  }
}
