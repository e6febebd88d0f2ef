package io.github.goenv.timing.graph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of one action while it is being read. */
final class ActionFields {
  int id = -1;
  @Nullable String mode;
  @Nullable String importPath;
  final List<Integer> deps = new ArrayList<>();
  final List<String> tools = new ArrayList<>();
  @Nullable String actionId;
  @Nullable String buildId;
  long readyNs = GoAction.NEVER;
  long startNs = GoAction.NEVER;
  long doneNs = GoAction.NEVER;
  long realNs;
  long userNs;
  long sysNs;

  /**
   * The action.
   *
   * @throws IllegalStateException when it has no id or no mode, which go always writes
   */
  GoAction toAction() {
    String known = mode;
    if (id < 0 || known == null) {
      throw new IllegalStateException("no action");
    }
    return new GoAction(
        id,
        known,
        importPath,
        List.copyOf(deps),
        List.copyOf(tools),
        actionId,
        buildId,
        readyNs,
        startNs,
        doneNs,
        realNs,
        userNs,
        sysNs);
  }
}
