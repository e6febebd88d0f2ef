package io.github.goenv.mojo.session;

import io.github.goenv.app.gobuild.AlikeModule;
import io.github.goenv.app.gobuild.GenerateLines;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.SessionData;
import org.jspecify.annotations.Nullable;

/**
 * The modules of a build in which {@code build} is set alike, so that one run of go can build them,
 * or go can build one while Maven is at another. What another plugin, or a goal of this one, may
 * make before a module is built is not there when the first of them is, so that with such goals
 * each module is built by itself, in its turn.
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

  /** After each of them what was made before is still there; clean would remove it. */
  private static final Set<String> PHASES =
      Set.of(
          "validate",
          "initialize",
          "generate-sources",
          "process-sources",
          "generate-resources",
          "process-resources",
          "compile",
          "process-classes",
          "generate-test-sources",
          "process-test-sources",
          "generate-test-resources",
          "process-test-resources",
          "test-compile",
          "process-test-classes",
          "test",
          "prepare-package",
          "package",
          "pre-integration-test",
          "integration-test",
          "post-integration-test",
          "verify",
          "install",
          "deploy");

  private final Map<String, List<AlikeModule>> groups = new HashMap<>();
  private final Map<String, String> groupOf = new HashMap<>();
  private final boolean ahead;

  private AlikeModules(MavenSession session, BoundGoals bound) {
    boolean settled = true;
    boolean once = true;
    for (MavenProject project : session.getProjects()) {
      List<PluginExecution> builds = bound.executions(project, "build");
      once &= builds.size() < 2;
      settled =
          settled
              && bound.alone(project)
              && bound.only(project, HARMLESS)
              && !generates(bound, project)
              && builds.stream().allMatch(each -> bound.makesPrograms(project, each));
    }
    MavenExecutionRequest request = session.getRequest();
    List<String> goals = session.getGoals();
    boolean phases = !goals.isEmpty() && PHASES.containsAll(goals);
    ahead = phases && once && request != null && request.getDegreeOfConcurrency() == 1;
    if (!settled) {
      return;
    }
    for (MavenProject project : session.getProjects()) {
      for (PluginExecution execution : bound.executions(project, "build")) {
        AlikeModule module = bound.module(project, execution);
        if (module != null) {
          String group = execution.getId() + execution.getConfiguration() + properties(project);
          groups.computeIfAbsent(group, key -> new ArrayList<>()).add(module);
          groupOf.put(execution.getId() + project.getId(), group);
        }
      }
    }
  }

  /** Those of a session; null for one of a single module. */
  private static @Nullable AlikeModules of(MavenSession session, MojoExecution execution) {
    RepositorySystemSession repository = session.getRepositorySession();
    if (repository == null || session.getProjects().size() < 2) {
      return null;
    }
    SessionData data = repository.getData();
    if (data.get(KEY) == null) {
      BoundGoals bound = new BoundGoals(session, execution.getPlugin().getKey());
      data.set(KEY, null, new AlikeModules(session, bound));
    }
    return data.get(KEY) instanceof AlikeModules all ? all : null;
  }

  /** The modules like this one, this one included; empty for one that is built by itself. */
  public static List<AlikeModule> of(
      MavenSession session, MavenProject project, MojoExecution execution) {
    AlikeModules all = of(session, execution);
    String group =
        all == null ? null : all.groupOf.get(execution.getExecutionId() + project.getId());
    return all == null || group == null
        ? List.of()
        : Collections.unmodifiableList(all.groups.getOrDefault(group, List.of()));
  }

  /**
   * Whether go may begin with a module before Maven comes to it. Not where what else runs in this
   * build may change what is there, or two builds of one module might run at once; nor where Maven
   * builds several modules at the same time, so that they keep the cores busy.
   */
  public static boolean ahead(MavenSession session, MojoExecution execution) {
    AlikeModules all = of(session, execution);
    return all != null && all.ahead;
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
