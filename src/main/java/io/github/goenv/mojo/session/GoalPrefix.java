package io.github.goenv.mojo.session;

import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.PluginManagement;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** How goals of this plugin are called in the build that runs, for commands that are shown. */
public final class GoalPrefix {
  /** As Maven knows it where the pom, or the settings by the group, name this plugin. */
  private static final String SHORT = "goenv:";

  private static final String GROUP = "io.github.goenv";

  /** The plugin's whole name, without its version. */
  public static final String WHOLE = GROUP + ":goenv-maven-plugin:";

  private GoalPrefix() {}

  /**
   * What stands before the name of a goal, such as {@code goenv:}; null where the short name is not
   * known in the directory that Maven was started in, so that the whole one is needed.
   */
  public static @Nullable String of(MavenSession session) {
    String typed = typed(session.getGoals());
    if (typed != null) {
      return typed;
    }
    MavenProject top = session.getTopLevelProject();
    return top == null || named(top) || session.getPluginGroups().contains(GROUP) ? SHORT : null;
  }

  /**
   * As a goal of this plugin was typed; null where none was. Whoever called one by the whole name
   * may be where the short one is not known.
   *
   * @param typed goals and phases as Maven was called
   */
  static @Nullable String typed(List<String> typed) {
    for (String each : typed) {
      if (each.startsWith(SHORT)) {
        return SHORT;
      }
      if (each.startsWith(WHOLE)) {
        return each.substring(0, each.lastIndexOf(':') + 1);
      }
    }
    return null;
  }

  /** Maven looks for prefixes in the plugins of the first project, those it manages among them. */
  private static boolean named(MavenProject project) {
    String key = WHOLE.substring(0, WHOLE.length() - 1);
    PluginManagement managed = project.getPluginManagement();
    return project.getPlugin(key) != null
        || managed != null && managed.getPluginsAsMap().containsKey(key);
  }
}
