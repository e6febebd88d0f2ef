package io.github.goenv.mojo.session;

import io.github.goenv.app.gobuild.AlikeModule;
import io.github.goenv.gobuild.plan.BuildRequest;
import io.github.goenv.probe.ProbeRequest;
import io.github.goenv.text.Stripped;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Which goals of this plugin the poms of a build bind, and where these will run. */
public final class BoundGoals {
  private final MavenSession session;
  private final String plugin;

  /**
   * @param plugin {@code groupId:artifactId} of this plugin
   */
  public BoundGoals(MavenSession session, String plugin) {
    this.session = session;
    this.plugin = plugin;
  }

  /** Where {@code build} will run, in the order of the build; what is not plain is left away. */
  public List<ProbeRequest.Build> builds() {
    // By texts: what a record compares itself by costs the JVM 50 ms when it is first asked.
    Map<String, ProbeRequest.Build> builds = new LinkedHashMap<>();
    boolean settled = true;
    for (MavenProject project : session.getProjects()) {
      settled &= alone(project);
    }
    for (MavenProject project : session.getProjects()) {
      Plugin own = project.getFile() == null ? null : project.getPlugin(plugin);
      for (PluginExecution execution : executions(own, "build")) {
        ProbeRequest.Build build = build(project, execution, settled);
        if (build != null) {
          builds.putIfAbsent(build.module() + "\n" + build.directory(), build);
        }
      }
    }
    return List.copyOf(builds.values());
  }

  /** The executions of a goal in a module. */
  public List<PluginExecution> executions(MavenProject project, String goal) {
    return executions(project.getFile() == null ? null : project.getPlugin(plugin), goal);
  }

  /** Whether a module binds no goals of this plugin but these. */
  public boolean only(MavenProject project, Set<String> goals) {
    Plugin own = project.getFile() == null ? null : project.getPlugin(plugin);
    if (own != null) {
      for (PluginExecution execution : own.getExecutions()) {
        if (!"none".equals(execution.getPhase()) && !goals.containsAll(execution.getGoals())) {
          return false;
        }
      }
    }
    return true;
  }

  /** What is built by an execution of {@code build}, and where; null where that is not plain. */
  @Nullable AlikeModule module(MavenProject project, PluginExecution execution) {
    ProbeRequest.Build build = build(project, execution, true);
    if (build == null) {
      return null;
    }
    Configured configuration = new Configured(execution.getConfiguration());
    String set = value(project, configuration, "outputDirectory", "goenv.outputDirectory");
    Path base = build.module();
    try {
      Path target = target(project);
      return new AlikeModule(
          build.directory(),
          base,
          target,
          project.getArtifactId(),
          set.isEmpty() ? target.resolve("goenv") : base.resolve(set));
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /**
   * Whether an execution of {@code build} makes programs, in the build directory of its module: the
   * build of another may need a library, or a file that is brought to its sources.
   */
  boolean makesPrograms(MavenProject project, PluginExecution execution) {
    Configured configuration = new Configured(execution.getConfiguration());
    String output = value(project, configuration, "output", "goenv.output");
    String arguments = value(project, configuration, "arguments", "goenv.arguments");
    try {
      return BuildRequest.ofPrograms(
              Stripped.orNull(value(project, configuration, "buildmode", "goenv.buildmode")))
          && !arguments.contains("-buildmode")
          && !arguments.contains("-o")
          && (output.isEmpty()
              || directory(project).resolve(output).normalize().startsWith(target(project)));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static Path target(MavenProject project) {
    return directory(project).resolve(project.getBuild().getDirectory()).normalize();
  }

  /** How many executions of a goal in a module are not skipped. */
  public int runs(MavenProject project, String goal, String parameter) {
    int runs = 0;
    Plugin own = project.getFile() == null ? null : project.getPlugin(plugin);
    for (PluginExecution execution : executions(own, goal)) {
      Configured configuration = new Configured(execution.getConfiguration());
      if (!skipped(project, configuration, goal, parameter)) {
        runs++;
      }
    }
    return runs;
  }

  /** Whether the command line names a goal. */
  private boolean named(String goal) {
    return session.getGoals().stream()
        .anyMatch(
            each ->
                each.contains("goenv")
                    && (each.endsWith(":" + goal) || each.contains(":" + goal + "@")));
  }

  /** The directories of modules in which {@code check} will run too. */
  public List<Path> checked() {
    List<Path> modules = new ArrayList<>();
    boolean everywhere = named("check");
    for (MavenProject project : session.getProjects()) {
      Plugin own = project.getFile() == null ? null : project.getPlugin(plugin);
      Configured common = new Configured(own == null ? null : own.getConfiguration());
      boolean bound = everywhere && !skipped(project, common, "check", "checkSkip");
      for (PluginExecution execution : executions(own, "check")) {
        Configured configuration = new Configured(execution.getConfiguration());
        bound |= !skipped(project, configuration, "check", "checkSkip");
      }
      if (bound && project.getFile() != null) {
        modules.add(directory(project));
      }
    }
    return modules;
  }

  private static List<PluginExecution> executions(@Nullable Plugin plugin, String goal) {
    List<PluginExecution> bound = new ArrayList<>();
    if (plugin != null) {
      for (PluginExecution execution : plugin.getExecutions()) {
        if (execution.getGoals().contains(goal) && !"none".equals(execution.getPhase())) {
          bound.add(execution);
        }
      }
    }
    return bound;
  }

  private ProbeRequest.@Nullable Build build(
      MavenProject project, PluginExecution execution, boolean settled) {
    Configured configuration = new Configured(execution.getConfiguration());
    String packages = value(project, configuration, "packages", "goenv.packages");
    boolean ofFiles = packages.contains(".go");
    boolean ofNoModule = configuration.has("env", "GO111MODULE");
    if (ofFiles || ofNoModule || skipped(project, configuration, "build", "skipBuild")) {
      return null;
    }
    Path base = directory(project);
    String set = value(project, configuration, "workingDirectory", "goenv.workingDirectory");
    try {
      Path directory = base.resolve(set).normalize();
      Path target = target(project);
      // What is below the build directory is made by the build.
      return set.contains("${") || directory.startsWith(target)
          ? null
          : new ProbeRequest.Build(base, directory, settled);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** Whether nothing but this plugin and what Maven binds by itself runs before go does. */
  public boolean alone(MavenProject project) {
    for (Plugin each : project.getBuildPlugins()) {
      if (!each.getKey().equals(plugin) && !each.getArtifactId().equals("maven-enforcer-plugin")) {
        for (PluginExecution execution : each.getExecutions()) {
          if (!execution.getId().startsWith("default-")) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private boolean skipped(
      MavenProject project, Configured configuration, String goal, String parameter) {
    return on(value(project, configuration, "skip", "goenv.skip"))
        || on(value(project, configuration, parameter, "goenv." + goal + ".skip"));
  }

  private static boolean on(String value) {
    return !value.isEmpty() && !value.equals("false");
  }

  /** What a parameter is set to, with all that is in it; empty when it is not set. */
  private String value(
      MavenProject project, Configured configuration, String parameter, String property) {
    String typed = configuration.get(parameter);
    if (typed != null) {
      return typed;
    }
    for (Properties each :
        new Properties[] {
          session.getUserProperties(), project.getProperties(), session.getSystemProperties()
        }) {
      String set = each.getProperty(property);
      if (set != null) {
        return set;
      }
    }
    return "";
  }

  public static Path directory(MavenProject project) {
    File base = project.getBasedir();
    return base.toPath().toAbsolutePath().normalize();
  }
}
