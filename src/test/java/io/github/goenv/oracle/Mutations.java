package io.github.goenv.oracle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The table of what may be other. Each row is tried alone; states combine two or three. */
final class Mutations {
  private final List<Mutation> all = new ArrayList<>();

  private Mutations() {}

  static List<Mutation> all() {
    Mutations table = new Mutations();
    PlaceMutations.add(table);
    ValueMutations.add(table);
    ProjectMutations.add(table);
    CommandMutations.add(table);
    return List.copyOf(table.all);
  }

  /** What is done to a state that can always be done. */
  @FunctionalInterface
  interface Step {
    void to(State state) throws IOException;
  }

  void add(String name, Set<State.Project> projects, Step step) {
    all.add(
        new Mutation(
            name,
            projects,
            state -> {
              step.to(state);
              return null;
            }));
  }

  void addWhere(String name, Set<State.Project> projects, Mutation.Change change) {
    all.add(new Mutation(name, projects, change));
  }

  /** A variable in the environment, and the same in the file of {@code go env -w}. */
  void value(String name, Set<State.Project> projects, String... values) {
    for (String value : values) {
      add(name + "=" + value, projects, state -> state.set(name, value));
      if (name.startsWith("GO") || name.startsWith("C")) {
        add("go env -w " + name + "=" + value, projects, state -> state.goEnv(name + "=" + value));
      }
    }
  }

  /** Variables that only the environment has. */
  void process(String name, Set<State.Project> projects, String... values) {
    for (String value : values) {
      add(name + "=" + value, projects, state -> state.set(name, value));
    }
  }

  static Set<State.Project> only(State.Project first, State.Project... rest) {
    return EnumSet.of(first, rest);
  }
}
