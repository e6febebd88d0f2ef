package io.github.goenv.go;

import io.github.goenv.process.CannotStart;
import io.github.goenv.process.Captured;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The targets this go can build for, by {@code go tool dist list}. */
public sealed interface DistList permits DistList.Answer, GoFailure {

  /** All targets, sorted; never empty. */
  record Answer(Set<GoTarget> targets) implements DistList {}

  /**
   * Runs go once. Since 1.21 go answers this itself, also where the dist tool is not shipped
   * (cmd/go/internal/tool, impersonateDistList).
   *
   * @param go absolute path of the go command
   */
  static DistList ask(Path go, Path directory, Map<String, String> environment, Duration timeout)
      throws InterruptedException {
    GoQuery query = new GoQuery(go, directory, environment, timeout);
    query.set("GOFLAGS", "");
    query.set("GOWORK", "off");
    Captured captured;
    try {
      captured = query.run(List.of("tool", "dist", "list"));
    } catch (CannotStart e) {
      return GoQuery.cannotStart(e);
    }
    GoFailure failure = GoQuery.failure(captured);
    if (failure != null) {
      return failure;
    }
    Set<GoTarget> targets = new TreeSet<>();
    for (String line : captured.stdout().lines().toList()) {
      Optional<GoTarget> target = GoTarget.parse(line);
      if (target.isEmpty()) {
        return GoQuery.unreadable(captured);
      }
      targets.add(target.get());
    }
    return targets.isEmpty()
        ? GoQuery.unreadable(captured)
        : new Answer(Collections.unmodifiableSet(targets));
  }
}
