package io.github.goenv.app.machine;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Choice;
import io.github.goenv.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which CI systems findings are streamed to. */
public final class CiSystems {
  private static final List<String> NAMES = List.of("github", "azure", "teamcity", "gitlab");
  private static final List<String> ALONE =
      List.of("auto", "off", "github", "azure", "teamcity", "gitlab");

  private CiSystems() {}

  /**
   * The systems of {@code -Dgoenv.ci}.
   *
   * @param environment tells where this runs when {@code ci} is {@code auto}
   * @throws CannotRun when a name is mistyped
   */
  public static List<String> of(String ci, Map<String, String> environment, Messages texts)
      throws CannotRun {
    if (ci.equals("auto")) {
      return around(environment);
    }
    String[] words = ci.split(",", -1);
    if (words.length == 1) {
      String word = Choice.of("goenv.ci", ci, ALONE, texts);
      return word.equals("off")
          ? List.of()
          : word.equals("auto") ? around(environment) : List.of(word);
    }
    List<String> systems = new ArrayList<>();
    for (String word : words) {
      String system = Choice.of("goenv.ci", word, NAMES, texts);
      if (!systems.contains(system)) {
        systems.add(system);
      }
    }
    return systems;
  }

  /** By the variables their manuals name; Gitea and Forgejo set GitHub's. */
  private static List<String> around(Map<String, String> environment) {
    boolean github = "true".equals(environment.get("GITHUB_ACTIONS"));
    boolean azure = "true".equalsIgnoreCase(environment.get("TF_BUILD"));
    boolean teamcity = environment.containsKey("TEAMCITY_VERSION");
    boolean gitlab = "true".equals(environment.get("GITLAB_CI"));
    if (!github && !azure && !teamcity && !gitlab) {
      return List.of();
    }
    List<String> systems = new ArrayList<>();
    add(systems, "github", github);
    add(systems, "azure", azure);
    add(systems, "teamcity", teamcity);
    add(systems, "gitlab", gitlab);
    return systems;
  }

  private static void add(List<String> systems, String name, boolean found) {
    if (found) {
      systems.add(name);
    }
  }
}
