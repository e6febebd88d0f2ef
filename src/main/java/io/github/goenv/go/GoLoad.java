package io.github.goenv.go;

import io.github.goenv.process.CannotStart;
import io.github.goenv.process.Captured;
import io.github.goenv.process.Command;
import io.github.goenv.process.Exit;
import io.github.goenv.process.Processes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What go says when it loads a module as a build of it would: all that {@code go build} does before
 * it starts a compiler, but for the repository and the work directory. Never uses the network.
 */
public sealed interface GoLoad permits GoLoad.Answer, GoFailure {

  /** Overrides a {@code -mod=mod} of GOFLAGS: a question must not write to go.mod. */
  String READ_ONLY = "-mod=readonly";

  /** Asked for besides: its index lies in the build cache, which go opens for it. */
  String OF_GO = "unsafe";

  /** Bytes of the answer that are looked at. */
  int LIMIT = 1 << 20;

  /**
   * How it came out.
   *
   * @param arguments what go was asked
   * @param exitCode 0 when go has nothing against the module; packages may still be in error
   * @param said the first lines of its standard error
   * @param programs for each directory of a package that go names, whether it is a package main;
   *     without a directory (go names none for a package that it did not find) under ""
   * @param errors what is wrong with a package or with one that it imports, each text once
   */
  record Answer(
      List<String> arguments,
      int exitCode,
      String said,
      Map<String, Boolean> programs,
      List<String> errors)
      implements GoLoad {
    public Answer {
      arguments = List.copyOf(arguments);
      programs = Map.copyOf(programs);
      errors = List.copyOf(errors);
    }

    /** Whether a package main is among what was asked for. */
    public boolean program() {
      return programs.containsValue(true);
    }
  }

  /**
   * Lets go read go.mod, go.work and all settings ({@code go list -m}); as quick as {@code go env}.
   *
   * @param go absolute path of the go command
   * @param directory where the build would run
   * @param environment all variables go gets, but for those by which it would reach the network
   * @param readOnly whether to add {@link #READ_ONLY}
   */
  static GoLoad module(
      Path go, Path directory, Map<String, String> environment, boolean readOnly, Duration timeout)
      throws InterruptedException {
    return ask(
        go,
        directory,
        environment,
        timeout,
        arguments(List.of("list", "-m", "-json=false", "-f={{.Path}}"), readOnly),
        false);
  }

  /**
   * Lets go load packages with all that they import ({@code go list -e}); ten times as much work.
   *
   * @param packages what the build would build
   */
  static GoLoad packages(
      Path go,
      Path directory,
      Map<String, String> environment,
      boolean readOnly,
      List<String> packages,
      Duration timeout)
      throws InterruptedException {
    List<String> arguments =
        arguments(
            List.of("list", "-e", "-m=false", "-f=", "-json=Dir,Name,Error,DepsErrors"), readOnly);
    arguments.addAll(packages);
    arguments.add(OF_GO);
    return ask(go, directory, environment, timeout, arguments, true);
  }

  /**
   * Lists every module of the build, as far as that is possible without the network ({@code go list
   * -m -e all}).
   *
   * @param format of a line for each, as {@code go list -f} has it
   */
  static Captured modules(
      Path go,
      Path directory,
      Map<String, String> environment,
      boolean readOnly,
      String format,
      Duration timeout)
      throws CannotStart, InterruptedException {
    List<String> words = new ArrayList<>();
    words.add(go.toString());
    words.addAll(arguments(List.of("list", "-m", "-e", "-json=false", "-f=" + format), readOnly));
    words.add("all");
    return Processes.capture(
        new Command(words, directory, withoutNetwork(environment), timeout), 16 * LIMIT);
  }

  /**
   * Lists the files that packages of a module embed: for each package that has any a line with its
   * directory, a line for each file, and an empty one.
   */
  static Captured embedded(
      Path go, Path directory, Map<String, String> environment, boolean readOnly, Duration timeout)
      throws CannotStart, InterruptedException {
    List<String> words = new ArrayList<>();
    words.add(go.toString());
    words.addAll(
        arguments(
            List.of(
                "list",
                "-e",
                "-m=false",
                "-json=false",
                "-f={{if .EmbedFiles}}{{.Dir}}{{range .EmbedFiles}}{{println}}{{.}}{{end}}"
                    + "{{println}}{{end}}"),
            readOnly));
    words.add("./...");
    return Processes.capture(
        new Command(words, directory, withoutNetwork(environment), timeout), 16 * LIMIT);
  }

  /** With the flags switched off that {@code go build} does not know and GOFLAGS may hold. */
  private static List<String> arguments(List<String> first, boolean readOnly) {
    List<String> arguments = new ArrayList<>(first);
    for (String flag :
        new String[] {"u", "test", "deps", "find", "export", "compiled", "versions", "retracted"}) {
      arguments.add("-" + flag + "=false");
    }
    arguments.add("-reuse=");
    if (readOnly) {
      arguments.add(READ_ONLY);
    }
    return arguments;
  }

  private static GoLoad ask(
      Path go,
      Path directory,
      Map<String, String> environment,
      Duration timeout,
      List<String> arguments,
      boolean json)
      throws InterruptedException {
    List<String> words = new ArrayList<>(arguments.size() + 1);
    words.add(go.toString());
    words.addAll(arguments);
    Captured captured;
    try {
      captured =
          Processes.capture(
              new Command(words, directory, withoutNetwork(environment), timeout), LIMIT);
    } catch (CannotStart e) {
      return GoQuery.cannotStart(e);
    }
    Exit exit = captured.exit();
    if (exit.timedOut()) {
      return GoQuery.timedOut(captured);
    }
    List<String> errors = new ArrayList<>();
    Map<String, Boolean> programs = Map.of();
    if (exit.exitCode() == 0 && captured.stdout().isBlank()) {
      return GoQuery.unreadable(captured); // go names what it was asked for
    }
    if (json) {
      try {
        programs = GoJson.readPackages(GoQuery.json(captured.stdout()), errors);
      } catch (IOException e) {
        if (exit.exitCode() == 0) {
          return GoQuery.unreadable(captured);
        }
      }
    }
    String said = GoQuery.head(captured.stderr());
    return new Answer(arguments, exit.exitCode(), said, programs, errors);
  }

  /**
   * A proxy that is off serves nothing; a database without a key can be asked nothing, so no sum is
   * written either. Patterns that would go around the proxy match no module. The cache program is
   * the user's and may do anything.
   */
  private static Map<String, String> withoutNetwork(Map<String, String> environment) {
    Map<String, String> variables = new LinkedHashMap<>(environment);
    String[] set = {
      "GOPROXY", "off",
      "GOSUMDB", "goenv.invalid",
      "GONOSUMDB", "goenv.invalid",
      "GONOPROXY", "goenv.invalid",
      "GOPRIVATE", "goenv.invalid"
    };
    for (int i = 0; i < set.length; i += 2) {
      // Last in the map, so that it also wins over another spelling of the name on Windows.
      variables.remove(set[i]);
      variables.put(set[i], set[i + 1]);
    }
    variables.remove("GOCACHEPROG");
    return variables;
  }
}
