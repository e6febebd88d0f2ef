package io.github.goenv.mojo.session;

import io.github.goenv.app.gobuild.GenerateLines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.SessionData;

/**
 * The modules of a build in which {@code build} is set alike, so that one run of go can build them.
 * What another plugin, or a goal of this one, may make before a module is built is not there when
 * the first of them is, so that with such goals each module is built by itself.
 */
public final class AlikeModules {
  private static final Object KEY = AlikeModules.class.getName();

  /** Goals of ours that leave sources as they are; generate where it has nothing to do. */
  private static final Set<String> HARMLESS =
      Set.of(
          "check",
          "provision",
          "generate",
          "build",
          "test",
          "vet",
          "package",
          "integration-test",
          "verify-tests");

  private final Map<String, List<Path>> groups = new HashMap<>();
  private final Map<String, String> groupOf = new HashMap<>();

  private AlikeModules(MavenSession session, BoundGoals bound) {
    boolean settled = true;
    for (MavenProject project : session.getProjects()) {
      settled =
          settled
              && bound.alone(project)
              && bound.only(project, HARMLESS)
              && !generates(bound, project);
    }
    if (!settled) {
      return;
    }
    for (MavenProject project : session.getProjects()) {
      for (PluginExecution execution : bound.executions(project, "build")) {
        Path directory = bound.directoryOf(project, execution);
        if (directory != null) {
          String group = execution.getId() + execution.getConfiguration() + properties(project);
          groups.computeIfAbsent(group, key -> new ArrayList<>()).add(directory);
          groupOf.put(execution.getId() + project.getId(), group);
        }
      }
    }
  }

  /** Where go would run for each module like this one; empty for one that is built by itself. */
  public static List<Path> of(MavenSession session, MavenProject project, MojoExecution execution) {
    RepositorySystemSession repository = session.getRepositorySession();
    if (repository == null || session.getProjects().size() < 2) {
      return List.of();
    }
    SessionData data = repository.getData();
    if (data.get(KEY) == null) {
      BoundGoals bound = new BoundGoals(session, execution.getPlugin().getKey());
      data.set(KEY, null, new AlikeModules(session, bound));
    }
    return data.get(KEY) instanceof AlikeModules all
        ? all.of(execution.getExecutionId() + project.getId())
        : List.of();
  }

  private List<Path> of(String module) {
    String group = groupOf.get(module);
    return group == null ? List.of() : List.copyOf(groups.getOrDefault(group, List.of()));
  }

  private static boolean generates(BoundGoals bound, MavenProject project) {
    return !bound.executions(project, "generate").isEmpty()
        && GenerateLines.below(BoundGoals.directory(project));
  }

  /** Parameters that a pom sets by properties. */
  private static Map<String, String> properties(MavenProject project) {
    Map<String, String> ours = new TreeMap<>();
    for (String name : project.getProperties().stringPropertyNames()) {
      if (name.startsWith("goenv.")) {
        ours.put(name, project.getProperties().getProperty(name));
      }
    }
    return ours;
  }
}
