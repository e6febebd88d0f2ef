package io.github.goenv.record;

import io.github.goenv.go.GoTarget;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.TestTimes;
import org.jspecify.annotations.Nullable;

/**
 * Records that lie in one directory, since only like can be compared.
 *
 * @param goal whose: {@code build}, {@code test} or {@code integration-test}
 * @param target what was compiled for
 */
public record RecordGroup(String goal, GoTarget target) {
  /** The one a report belongs to. */
  public static RecordGroup of(BuildReport report) {
    return new RecordGroup(report.goal(), new GoTarget(report.goos(), report.goarch()));
  }

  /** The one in a directory of that name; null when none of ours has it. */
  static @Nullable RecordGroup parse(String name) {
    String goal = BuildReport.BUILD;
    String target = name;
    for (TestTimes.Goal each : TestTimes.Goal.values()) {
      if (name.startsWith(each.word() + "-")) {
        goal = each.word();
        target = name.substring(each.word().length() + 1);
      }
    }
    int hyphen = target.indexOf('-');
    if (hyphen <= 0 || hyphen + 1 == target.length()) {
      return null;
    }
    return new RecordGroup(
        goal, new GoTarget(target.substring(0, hyphen), target.substring(hyphen + 1)));
  }

  /** Whether they are of builds. */
  public boolean ofBuilds() {
    return goal.equals(BuildReport.BUILD);
  }

  /** The name of the directory; builds have none for their goal. */
  String name() {
    return (ofBuilds() ? "" : goal + "-") + target.os() + "-" + target.arch();
  }

  /** For people, as {@code linux/amd64}. */
  String words() {
    return (ofBuilds() ? "" : goal + " ") + target.os() + "/" + target.arch();
  }
}
