package io.github.goenv.mojo.session;

import static io.github.goenv.mojo.session.Poms.bind;
import static io.github.goenv.mojo.session.Poms.plugin;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.probe.ProbeRequest;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundGoalsTest {
  @TempDir Path root;
  private Poms poms;

  @BeforeEach
  void poms() {
    poms = new Poms(root);
  }

  @Test
  void aBuildRunsInTheModuleOrWhereThePomSays() throws Exception {
    bind(project("a"), "compile", "", "build");
    bind(project("b"), "", "<workingDirectory>src/main/go</workingDirectory>", "check", "build");

    assertThat(goals().builds())
        .containsExactly(
            new ProbeRequest.Build(root.resolve("a"), root.resolve("a"), true),
            new ProbeRequest.Build(root.resolve("b"), root.resolve("b/src/main/go"), true));
  }

  @Test
  void aBuildIsNamedOnceAndOnlyWherePomsAreSimple() throws Exception {
    MavenProject project = project("a");
    bind(project, "compile", "<packages>./cmd/a</packages>", "build");
    bind(project, "compile", "<packages><package>./cmd/b</package></packages>", "build");
    assertThat(goals().builds()).hasSize(1);

    bind(project("files"), "compile", "<packages>main.go,a.go</packages>", "build");
    bind(project("off"), "compile", "<env><GO111MODULE>off</GO111MODULE></env>", "build");
    bind(project("skipped"), "compile", "<skipBuild>true</skipBuild>", "build");
    bind(project("unbound"), "none", "", "build");
    bind(project("made"), "compile", "<workingDirectory>target/go</workingDirectory>", "build");
    bind(project("unknown"), "compile", "<workingDirectory>${x}</workingDirectory>", "build");
    bind(project("other"), "compile", "", "check");
    assertThat(goals().builds()).hasSize(1);

    poms.request.getUserProperties().setProperty("goenv.build.skip", "true");
    assertThat(goals().builds()).isEmpty();
  }

  @Test
  void otherPluginsMayMakeFiles() throws Exception {
    MavenProject project = project("a");
    bind(project, "compile", "", "build");
    plugin(project, "maven-resources-plugin", "default-resources");
    plugin(project, "maven-enforcer-plugin", "versions");
    assertThat(goals().builds().get(0).settled()).isTrue();

    plugin(project("sibling"), "maven-antrun-plugin", "generate");
    assertThat(goals().builds().get(0).settled()).isFalse();
  }

  @Test
  void modulesThatCheckThemselves() throws Exception {
    bind(project("bound"), "", "", "check");
    bind(project("skipped"), "", "<checkSkip>true</checkSkip>", "check");
    project("unbound");
    MavenProject property = project("property");
    bind(property, "", "", "check");
    property.getProperties().setProperty("goenv.check.skip", "true");

    assertThat(goals().checked()).containsExactly(root.resolve("bound"));
  }

  @Test
  void aGoalOfTheCommandLineRunsInEveryModule() {
    project("a");
    project("b");
    poms.request.setGoals(List.of("io.github.goenv:goenv-maven-plugin:1:check"));

    assertThat(goals().checked()).containsExactly(root.resolve("a"), root.resolve("b"));
    poms.request.setGoals(List.of("other:check", "goenv:doctor"));
    assertThat(goals().checked()).isEmpty();
  }

  private BoundGoals goals() {
    return new BoundGoals(poms.session(), Poms.KEY);
  }

  private MavenProject project(String name) {
    return poms.project(name);
  }
}
