package io.github.goenv.oracle;

import io.github.goenv.report.Fix;
import io.github.goenv.report.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What became of an error after a fix of it was carried out in the state, by the shell it is for.
 *
 * @param error the finding
 * @param fix the fix
 * @param end how it came out
 * @param words what the shell and the checks said
 */
record Fixed(Result error, Fix fix, End end, String words) {
  /** How a fix comes out. */
  enum End {
    GONE,
    /** The command ran and the error is still there. */
    STILL_THERE,
    /** The command itself failed. */
    FAILS,
    /** That error is gone, and there is one that was not there before. */
    ANOTHER
  }

  /** Makes the same state once more. */
  @FunctionalInterface
  interface Again {
    State make() throws IOException;
  }

  /** Carries out {@code commands} in a new copy of the state and asks the checks again. */
  static Fixed of(Result error, Fix fix, List<String> commands, ChecksSay before, Again again)
      throws IOException, InterruptedException {
    State state = again.make();
    Path after = state.root().resolve("after");
    StringBuilder script = new StringBuilder("set -e\n");
    for (String command : commands) {
      script.append(command).append('\n');
    }
    script.append("/usr/bin/env -0 > ").append(after).append('\n');
    Ran ran =
        Ran.program(
            List.of("/bin/sh", "-c", script.toString()), state.project(), state.environment());
    if (ran.exit() != 0) {
      return new Fixed(error, fix, End.FAILS, ran.stderr().strip());
    }
    for (String name : Set.copyOf(state.environment().keySet())) {
      state.unset(name);
    }
    variables(after).forEach(state::set);
    ChecksSay say = ChecksSay.of(state);
    Set<String> known = new HashSet<>();
    before.errors().forEach(each -> known.add(named(each)));
    List<String> left = new ArrayList<>();
    List<String> more = new ArrayList<>();
    for (Result each : say.errors()) {
      if (named(each).equals(named(error))) {
        left.add(ChecksSay.text(each));
      } else if (!known.contains(named(each))) {
        more.add(ChecksSay.text(each));
      }
    }
    return new Fixed(
        error,
        fix,
        !left.isEmpty() ? End.STILL_THERE : more.isEmpty() ? End.GONE : End.ANOTHER,
        String.join("\n", left) + String.join("\n", more));
  }

  private static String named(Result result) {
    return result.id() + " " + result.subject();
  }

  private static Map<String, String> variables(Path file) throws IOException {
    Map<String, String> variables = new TreeMap<>();
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    for (String line : text.split("\0")) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        variables.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    // What the shell itself adds.
    variables.remove("_");
    variables.remove("OLDPWD");
    variables.remove("PWD");
    return variables;
  }
}
