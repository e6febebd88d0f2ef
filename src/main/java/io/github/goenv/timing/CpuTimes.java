package io.github.goenv.timing;

import io.github.goenv.timing.BuildReport.ActionTime;
import io.github.goenv.timing.BuildReport.StageTime;
import io.github.goenv.timing.BuildReport.ToolTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** CPU time of actions: it is known where that of every stage is in which they ran a program. */
public final class CpuTimes {
  private final Set<String> unknown = new HashSet<>();

  /**
   * @param stages of the build that the actions belong to
   */
  public CpuTimes(List<StageTime> stages) {
    for (StageTime stage : stages) {
      if (stage.ofTools() && stage.cpuNs() == null) {
        unknown.add(stage.stage());
      }
    }
  }

  /** User and system time of its programs; 0 when it started none, null when not known. */
  public @Nullable Long of(ActionTime action) {
    if (action.tools().isEmpty()) {
      return unknown.contains(String.valueOf(action.stage())) ? null : action.cpuNs();
    }
    for (ToolTime tool : action.tools()) {
      if (unknown.contains(tool.tool())) {
        return null;
      }
    }
    return action.cpuNs();
  }

  /** Both together; null when one is not known. */
  public static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
    return one == null || other == null ? null : Long.valueOf(one + other);
  }
}
