package io.github.goenv.mojo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.probe.ProbeRequest;
import java.io.File;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundGoalsTest {
  private static final String KEY = "io.github.goenv:goenv-maven-plugin";

  @TempDir Path root;

  private final DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
  private final List<MavenProject> projects = new ArrayList<>();

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

    request.getUserProperties().setProperty("goenv.build.skip", "true");
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
    request.setGoals(List.of("io.github.goenv:goenv-maven-plugin:1:check"));

    assertThat(goals().checked()).containsExactly(root.resolve("a"), root.resolve("b"));
    request.setGoals(List.of("other:check", "goenv:doctor"));
    assertThat(goals().checked()).isEmpty();
  }

  @SuppressWarnings("deprecation")
  private BoundGoals goals() {
    MavenSession session =
        new MavenSession(
            null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
    session.setProjects(projects);
    return new BoundGoals(session, KEY);
  }

  private MavenProject project(String name) {
    Model model = new Model();
    model.setBuild(new Build());
    model.getBuild().setDirectory(root.resolve(name).resolve("target").toString());
    MavenProject project = new MavenProject(model);
    project.setFile(new File(root.resolve(name).toFile(), "pom.xml"));
    projects.add(project);
    return project;
  }

  private static void bind(MavenProject project, String phase, String xml, String... goals)
      throws Exception {
    Plugin plugin = plugin(project, "goenv-maven-plugin", null);
    PluginExecution execution = new PluginExecution();
    execution.setId("e" + plugin.getExecutions().size());
    execution.setPhase(phase.isEmpty() ? null : phase);
    execution.setGoals(new ArrayList<>(List.of(goals)));
    execution.setConfiguration(
        Xpp3DomBuilder.build(new StringReader("<configuration>" + xml + "</configuration>")));
    plugin.addExecution(execution);
  }

  private static Plugin plugin(MavenProject project, String name, String execution) {
    String group = name.startsWith("goenv") ? "io.github.goenv" : "org.apache.maven.plugins";
    Plugin plugin = project.getPlugin(group + ":" + name);
    if (plugin == null) {
      plugin = new Plugin();
      plugin.setGroupId(group);
      plugin.setArtifactId(name);
      project.getBuild().addPlugin(plugin);
      project.getBuild().flushPluginMap();
    }
    if (execution != null) {
      PluginExecution bound = new PluginExecution();
      bound.setId(execution);
      plugin.addExecution(bound);
    }
    return plugin;
  }
}
