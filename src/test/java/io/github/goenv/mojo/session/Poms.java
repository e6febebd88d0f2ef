package io.github.goenv.mojo.session;

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

/** A reactor as Maven has read it. */
final class Poms {
  static final String KEY = "io.github.goenv:goenv-maven-plugin";

  final Path root;
  final DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
  final List<MavenProject> projects = new ArrayList<>();

  Poms(Path root) {
    this.root = root;
  }

  @SuppressWarnings("deprecation")
  MavenSession session() {
    MavenSession session =
        new MavenSession(
            null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
    session.setProjects(projects);
    return session;
  }

  MavenProject project(String name) {
    Model model = new Model();
    model.setGroupId("example");
    model.setArtifactId(name);
    model.setVersion("1");
    model.setBuild(new Build());
    model.getBuild().setDirectory(root.resolve(name).resolve("target").toString());
    MavenProject project = new MavenProject(model);
    project.setFile(new File(root.resolve(name).toFile(), "pom.xml"));
    projects.add(project);
    return project;
  }

  static void bind(MavenProject project, String phase, String xml, String... goals)
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

  static Plugin plugin(MavenProject project, String name, String execution) {
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
