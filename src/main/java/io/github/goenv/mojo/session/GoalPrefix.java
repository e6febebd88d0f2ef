package io.github.goenv.mojo.session;

import java.util.List;

/** How goals of this plugin are called in the build that runs, for commands that are shown. */
public final class GoalPrefix {
  private GoalPrefix() {}

  /**
   * What stands before the name of a goal, such as {@code goenv:}. Whoever called {@code goal} by
   * the whole name may be where the short one is not known.
   *
   * @param typed goals and phases as Maven was called
   */
  public static String of(List<String> typed, String goal) {
    for (String each : typed) {
      int execution = each.indexOf('@');
      String plain = execution < 0 ? each : each.substring(0, execution);
      if (plain.endsWith(":" + goal) && plain.contains("goenv")) {
        return plain.substring(0, plain.length() - goal.length());
      }
    }
    return "goenv:";
  }
}
