package io.github.goenv.mojo.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginManagement;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalPrefixTest {
  @ParameterizedTest
  @CsvSource({
    "goenv:doctor, goenv:",
    "goenv:doctor@ci, goenv:",
    "verify, ",
    "other:doctor, ",
    "io.github.goenv:goenv-maven-plugin:0.1.0:doctor, io.github.goenv:goenv-maven-plugin:0.1.0:",
    "io.github.goenv:goenv-maven-plugin:doctor@ci, io.github.goenv:goenv-maven-plugin:"
  })
  void commandsAreShownAsTheGoalWasCalled(String typed, String prefix) {
    assertThat(GoalPrefix.typed(List.of("clean", typed))).isEqualTo(prefix);
  }

  /** As Maven resolves prefixes: by the first project, what it manages, and the settings. */
  @Test
  void theShortNameIsShownWhereMavenKnowsIt() {
    assertThat(of(new Build(), List.of())).isNull();
    assertThat(of(new Build(), List.of("org.example"))).isNull();
    assertThat(of(new Build(), List.of("io.github.goenv"))).isEqualTo("goenv:");
    Plugin plugin = new Plugin();
    plugin.setGroupId("io.github.goenv");
    plugin.setArtifactId("goenv-maven-plugin");
    Build build = new Build();
    build.addPlugin(plugin);
    assertThat(of(build, List.of())).isEqualTo("goenv:");
    build = new Build();
    build.setPluginManagement(new PluginManagement());
    build.getPluginManagement().addPlugin(plugin);
    assertThat(of(build, List.of())).isEqualTo("goenv:");
  }

  @SuppressWarnings("deprecation") // the constructor without a container
  private static String of(Build build, List<String> groups) {
    MavenExecutionRequest request = new DefaultMavenExecutionRequest();
    request.setGoals(List.of("verify"));
    request.setPluginGroups(groups);
    request.setSystemProperties(new Properties());
    Model model = new Model();
    model.setBuild(build);
    MavenProject project = new MavenProject(model);
    project.setExecutionRoot(true);
    MavenSession session = new MavenSession(null, request, null, List.of(project));
    return GoalPrefix.of(session);
  }
}
