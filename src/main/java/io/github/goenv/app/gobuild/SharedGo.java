package io.github.goenv.app.gobuild;

import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.toolchain.BadCommand;
import io.github.goenv.toolchain.InstalledGo;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks each go once for all modules of a build. What {@code go env} says depends on the directory
 * by its workspace alone, as it is asked with GOTOOLCHAIN=local: modules of one workspace, and
 * those without any, get one answer.
 */
final class SharedGo {
  private static final boolean WINDOWS = File.separatorChar == '\\';

  private final Map<List<Object>, InstalledGo> answers = new HashMap<>();

  /**
   * The go that works in a directory.
   *
   * @param go absolute path of the executable
   * @param directory where it will run
   * @param variables what is set for it besides those of this process
   * @param inherited all variables of this process
   * @param timeout how long an answer may take
   * @param machine what check has read in this build; null when it has not
   * @throws BadCommand when go gives no answer or is too old
   */
  synchronized InstalledGo ask(
      Path go,
      Path directory,
      Map<String, String> variables,
      Map<String, String> inherited,
      Duration timeout,
      @Nullable Snapshot machine)
      throws BadCommand, InterruptedException {
    String file = variable("GOENV", variables, inherited);
    if (file != null && !file.isEmpty() && !file.equals("off") && !Path.of(file).isAbsolute()) {
      return InstalledGo.ask(go, directory, variables, inherited, timeout);
    }
    String workspace = workspace(variable("GOWORK", variables, inherited), directory);
    List<Object> question = List.of(go, Map.copyOf(variables), workspace);
    InstalledGo known = answers.get(question);
    if (known == null && variables.isEmpty() && machine != null) {
      known = checked(go, directory, inherited, timeout, workspace, machine);
    }
    if (known == null) {
      known = InstalledGo.ask(go, directory, variables, inherited, timeout);
    }
    answers.put(question, known);
    return known.in(directory);
  }

  /** What check was told by the same go, in the same workspace; its environment is this one. */
  private static @Nullable InstalledGo checked(
      Path go,
      Path directory,
      Map<String, String> inherited,
      Duration timeout,
      String workspace,
      Snapshot machine)
      throws BadCommand {
    Map<String, String> answers = machine.answersOf(go.toString());
    return answers != null && workspace.equals(answers.get("GOWORK"))
        ? InstalledGo.answered(go, directory, Map.of(), inherited, timeout, answers)
        : null;
  }

  private static @Nullable String variable(
      String name, Map<String, String> variables, Map<String, String> inherited) {
    String found = null;
    for (Map<String, String> each : List.of(inherited, variables)) {
      for (Map.Entry<String, String> entry : each.entrySet()) {
        String key = entry.getKey();
        if (key.equals(name) || WINDOWS && key.toUpperCase(Locale.ROOT).equals(name)) {
          found = entry.getValue();
        }
      }
    }
    return found;
  }

  /** As go finds it: GOWORK, else the nearest go.work above (go help environment). */
  static String workspace(@Nullable String variable, Path directory) {
    if (variable != null && !variable.isEmpty() && !variable.equals("auto")) {
      return variable;
    }
    Path above = directory.toAbsolutePath().normalize();
    while (above != null) {
      Path file = above.resolve("go.work");
      if (Files.isRegularFile(file)) {
        return file.toString();
      }
      above = above.getParent();
    }
    return "";
  }
}
