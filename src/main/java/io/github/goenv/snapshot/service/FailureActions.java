package io.github.goenv.snapshot.service;

import java.util.List;

/**
 * What the service control manager does when a service fails (SERVICE_FAILURE_ACTIONS of winsvc.h).
 *
 * @param resetSeconds after so many seconds without a failure it counts from the first action
 *     again; -1 for never
 * @param actions one for each failure in turn; the last one stands for all further ones
 */
public record FailureActions(long resetSeconds, List<Action> actions) {
  /** Keeps its own list. */
  public FailureActions {
    actions = List.copyOf(actions);
  }

  /** What is done (SC_ACTION_TYPE of winsvc.h). */
  public enum Type {
    /** SC_ACTION_NONE. */
    NONE,
    /** SC_ACTION_RESTART. */
    RESTART,
    /** SC_ACTION_REBOOT. */
    REBOOT,
    /** SC_ACTION_RUN_COMMAND. */
    RUN_COMMAND
  }

  /**
   * One of them.
   *
   * @param type what is done
   * @param delayMillis how long after the failure
   */
  public record Action(Type type, long delayMillis) {}

  /** Whether any failure has a consequence. */
  public boolean doSomething() {
    for (Action action : actions) {
      if (action.type() != Type.NONE) {
        return true;
      }
    }
    return false;
  }
}
