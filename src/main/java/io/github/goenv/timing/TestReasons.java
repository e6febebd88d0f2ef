package io.github.goenv.timing;

import io.github.goenv.timing.BuildReport.ActionTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a run of tests took long, as far as that is the tests themselves. */
final class TestReasons {
  private TestReasons() {}

  static boolean isRun(ActionTime action) {
    return action.mode().equals(TestTimes.RUN_MODE);
  }

  /** A test program that everything waited for, else all of them; null when none ran. */
  static @Nullable Reason of(BuildReport report, Runs runs) {
    List<ActionTime> actions = report.actions();
    long[] alone = runs.aloneNs();
    int longest = -1;
    int loneliest = -1;
    for (int i = 0; i < alone.length; i++) {
      ActionTime action = actions.get(i);
      if (isRun(action) && action.toolNs() > 0 && action.importPath() != null) {
        longest = longest < 0 || action.toolNs() > actions.get(longest).toolNs() ? i : longest;
        loneliest = loneliest < 0 || alone[i] > alone[loneliest] ? i : loneliest;
      }
    }
    if (longest < 0) {
      return null;
    }
    Integer cpus = report.cpus();
    Map<String, String> args = new HashMap<>();
    if (Reasons.isWorth(report, alone[loneliest]) && (cpus == null || cpus > 1)) {
      args.put("package", String.valueOf(actions.get(loneliest).importPath()));
      args.put("time", DurationText.of(alone[loneliest]));
      args.put("percent", Reasons.percent(report, alone[loneliest]));
      return new Reason("run.alone", alone[loneliest], args);
    }
    long span = runs.spanNs(action -> isRun(action) && action.toolNs() > 0);
    args.put("package", String.valueOf(actions.get(longest).importPath()));
    args.put("longest", DurationText.of(actions.get(longest).toolNs()));
    args.put("time", DurationText.of(span));
    args.put("percent", Reasons.percent(report, span));
    return new Reason("run", span, args);
  }
}
