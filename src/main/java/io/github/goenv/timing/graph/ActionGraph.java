package io.github.goenv.timing.graph;

import java.util.List;

/**
 * The actions of one {@code go build}.
 *
 * @param actions in the order of the file, the root first; never empty; ids are unique
 * @param state how far the build had come when the file was written
 */
public record ActionGraph(List<GoAction> actions, State state) implements Timing {

  /** How far a build had come. */
  public enum State {
    /** The root action has run: go came to its end, with success or not. */
    COMPLETE,
    /** Some actions have run, the root has not. */
    PARTIAL,
    /**
     * No action has run: go writes the graph once before the build and once, with times, after it
     * ({@code Builder.Do} in cmd/go); an interrupt leaves the first.
     */
    NOT_RUN
  }

  /** Keeps its own copy of {@code actions} and finds the state. */
  static ActionGraph of(List<GoAction> actions) {
    boolean any = false;
    for (GoAction action : actions) {
      any |= action.ran();
    }
    State state = actions.get(0).ran() ? State.COMPLETE : any ? State.PARTIAL : State.NOT_RUN;
    return new ActionGraph(List.copyOf(actions), state);
  }
}
