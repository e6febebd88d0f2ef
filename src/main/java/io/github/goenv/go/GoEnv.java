package io.github.goenv.go;

import io.github.goenv.process.CannotStart;
import io.github.goenv.process.Captured;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code go env -json} says: an {@link Answer} or a {@link GoFailure}. */
public sealed interface GoEnv permits GoEnv.Answer, GoFailure {

  /** Go's words when GOFLAGS has a -w or -u that was meant for the linker or for go get. */
  String IN_GOFLAGS = "cannot use -json with -";

  /**
   * Go's settings.
   *
   * @param values each variable go answered, in go's order; a variable this go does not know has
   *     the value "" when it was asked for by name, just like one that is not set
   */
  record Answer(Map<String, String> values) implements GoEnv {}

  /**
   * Runs go once.
   *
   * <p>It runs with {@code GOTOOLCHAIN=local}, so nothing is downloaded and the answer is that of
   * the installed go, also where go.mod asks for a newer one. The answer's {@code GOTOOLCHAIN} is
   * therefore always "local": the user's own value is found in the layers (environment, the file of
   * {@link GoEnvFile}, {@code $GOROOT/go.env}).
   *
   * @param go absolute path of the go command
   * @param directory where go runs; GOMOD, GOWORK and GOFLAGS errors depend on it
   * @param environment all variables go gets, but GOTOOLCHAIN
   * @param names what to ask for; none means everything, which costs go more work
   */
  static GoEnv ask(
      Path go,
      Path directory,
      Map<String, String> environment,
      Duration timeout,
      List<String> names)
      throws InterruptedException {
    return ask(new GoQuery(go, directory, environment, timeout), names);
  }

  /**
   * The same of the go that builds here, which may be another than the installed one: by
   * GOTOOLCHAIN, go.mod or go.work. Where that one has to be fetched first, go does so.
   *
   * @param environment all variables of the build
   */
  static GoEnv askBuilder(
      Path go,
      Path directory,
      Map<String, String> environment,
      Duration timeout,
      List<String> names)
      throws InterruptedException {
    return ask(GoQuery.ofBuilder(go, directory, environment, timeout), names);
  }

  private static GoEnv ask(GoQuery query, List<String> names) throws InterruptedException {
    Captured captured;
    try {
      captured = query.run(arguments(names));
      if (captured.exit().exitCode() != 0 && captured.stderr().contains(IN_GOFLAGS)) {
        captured = query.run(arguments(names, "-w=false", "-u=false"));
      }
    } catch (CannotStart e) {
      return GoQuery.cannotStart(e);
    }
    GoFailure failure = GoQuery.failure(captured);
    if (failure != null) {
      return failure;
    }
    Map<String, String> values = new LinkedHashMap<>();
    try {
      GoJson.readStrings(GoQuery.json(captured.stdout()), values);
    } catch (IOException e) {
      return GoQuery.unreadable(captured);
    }
    if (!values.keySet().containsAll(names)) {
      all(query, names, values);
    }
    return new Answer(values);
  }

  /** Go answers every name, unless GOFLAGS has -changed (Go 1.23). */
  private static void all(GoQuery query, List<String> names, Map<String, String> values)
      throws InterruptedException {
    try {
      Captured captured = query.run(arguments(names, "-changed=false"));
      if (GoQuery.failure(captured) == null) {
        GoJson.readStrings(GoQuery.json(captured.stdout()), values);
      }
    } catch (CannotStart | IOException e) {
      // What it said first is all there is.
    }
  }

  private static List<String> arguments(List<String> names, String... flags) {
    List<String> arguments = new ArrayList<>(List.of("env", "-json"));
    arguments.addAll(List.of(flags));
    arguments.addAll(names);
    return arguments;
  }
}
