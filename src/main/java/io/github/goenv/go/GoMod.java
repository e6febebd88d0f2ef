package io.github.goenv.go;

import io.github.goenv.process.CannotStart;
import io.github.goenv.process.Captured;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a go.mod says, as go reads it. Never uses the network. */
public sealed interface GoMod permits GoMod.Answer, GoMod.Malformed, GoFailure {

  /**
   * A go.mod that go can read.
   *
   * @param module the module's path; null when the file has no module line
   * @param go the version of the go line; null when there is none
   * @param toolchain the name in the toolchain line, as {@code go1.26.8}; null when there is none
   */
  record Answer(@Nullable String module, @Nullable String go, @Nullable String toolchain)
      implements GoMod {}

  /** A go.mod with mistakes: go's messages in go's order, never empty. */
  record Malformed(List<SyntaxError> errors) implements GoMod {}

  /**
   * One mistake.
   *
   * @param line from 1
   * @param text go's message
   */
  record SyntaxError(int line, String text) {}

  /**
   * Runs {@code go mod edit -json FILE}, without the user's GOFLAGS and GOWORK and with {@code
   * GOTOOLCHAIN=local}: none of them is to change what the file says.
   *
   * @param go absolute path of the go command
   * @param file the go.mod
   */
  static GoMod read(Path go, Path file, Map<String, String> environment, Duration timeout)
      throws InterruptedException {
    Path absolute = file.toAbsolutePath();
    Path directory = absolute.getParent();
    GoQuery query = new GoQuery(go, directory == null ? absolute : directory, environment, timeout);
    query.set("GOFLAGS", "");
    query.set("GOWORK", "off");
    Captured captured;
    try {
      captured = query.run(List.of("mod", "edit", "-json", absolute.toString()));
    } catch (CannotStart e) {
      return GoQuery.cannotStart(e);
    }
    GoFailure failure = GoQuery.failure(captured);
    if (failure != null) {
      List<SyntaxError> errors = GoModErrors.parse(captured.stderr());
      boolean answered = failure.kind() == GoFailure.Kind.EXITED && !errors.isEmpty();
      return answered ? new Malformed(errors) : failure;
    }
    Map<String, String> fields = new HashMap<>();
    try {
      GoJson.readModule(GoQuery.json(captured.stdout()), fields);
    } catch (IOException e) {
      return GoQuery.unreadable(captured);
    }
    return new Answer(fields.get("Module.Path"), fields.get("Go"), fields.get("Toolchain"));
  }
}
