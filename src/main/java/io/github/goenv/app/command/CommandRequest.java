package io.github.goenv.app.command;

import io.github.goenv.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all goals that run a command have in common.
 *
 * @param goal name of the goal
 * @param go the executable; null for the first on PATH
 * @param project directory of the pom
 * @param root directory that the paths CI systems show are relative to
 * @param directory where commands run
 * @param environment all variables of this process
 * @param variables what is set besides
 * @param offline whether no network may be used
 * @param timeout seconds a command may take; null for no limit
 * @param reports where reports go
 * @param redact whether personal data is taken out of files
 * @param machine the machine as it was checked in this build; null when it was not
 * @param proxy the proxy that Maven uses; null for none
 */
public record CommandRequest(
    String goal,
    @Nullable String go,
    Path project,
    Path root,
    Path directory,
    Map<String, String> environment,
    Map<String, String> variables,
    boolean offline,
    @Nullable Long timeout,
    Path reports,
    boolean redact,
    @Nullable Snapshot machine,
    @Nullable String proxy) {

  public CommandRequest {
    environment = Map.copyOf(environment);
    variables = Map.copyOf(variables);
  }
}
