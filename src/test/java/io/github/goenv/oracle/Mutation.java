package io.github.goenv.oracle;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/**
 * One thing that is other than on a healthy machine; it need not be wrong.
 *
 * @param name what it is, unique
 * @param projects the projects it makes sense for
 * @param change what it does to a state
 */
record Mutation(String name, Set<State.Project> projects, Change change) {
  /** Those in which nothing but the package itself has to be compiled. */
  static final Set<State.Project> LIBRARIES =
      EnumSet.of(State.Project.LIBRARY, State.Project.LIBRARY_DEP, State.Project.LIBRARY_VENDOR);

  static final Set<State.Project> PROGRAMS =
      EnumSet.of(State.Project.PROGRAM, State.Project.PROGRAM_DEP);

  static final Set<State.Project> WITH_MODULE =
      EnumSet.of(State.Project.LIBRARY_DEP, State.Project.PROGRAM_DEP);

  static final Set<State.Project> ALL = EnumSet.allOf(State.Project.class);

  /** Changes a state. */
  @FunctionalInterface
  interface Change {
    /** Null when it was done, else why it cannot be done here. */
    String to(State state) throws IOException;
  }
}
