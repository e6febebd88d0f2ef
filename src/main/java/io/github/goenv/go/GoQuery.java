package io.github.goenv.go;

import io.github.goenv.process.CannotStart;
import io.github.goenv.process.Captured;
import io.github.goenv.process.Command;
import io.github.goenv.process.Exit;
import io.github.goenv.process.Processes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the installed go tool a question; no network, no other toolchain. */
final class GoQuery {

  private static final int LIMIT = 1 << 20;
  private static final int DETAIL_LINES = 8;
  private static final int DETAIL_CHARACTERS = 2000;

  private final Path go;
  private final Path directory;
  private final Map<String, String> environment;
  private final Duration timeout;

  GoQuery(Path go, Path directory, Map<String, String> environment, Duration timeout) {
    this.go = go;
    this.directory = directory;
    this.environment = new LinkedHashMap<>(environment);
    this.timeout = timeout;
    set("GOTOOLCHAIN", "local");
  }

  /** Asks the go that a command run here would be done by, also where that is another. */
  static GoQuery ofBuilder(
      Path go, Path directory, Map<String, String> environment, Duration timeout) {
    GoQuery query = new GoQuery(go, directory, environment, timeout);
    query.environment.clear();
    query.environment.putAll(environment);
    return query;
  }

  /** Sets a variable for go, whatever the environment says. */
  void set(String name, String value) {
    // Last in the map, so that it also wins over another spelling of the name on Windows.
    environment.remove(name);
    environment.put(name, value);
  }

  Captured run(List<String> arguments) throws CannotStart, InterruptedException {
    List<String> words = new ArrayList<>(arguments.size() + 1);
    words.add(go.toString());
    words.addAll(arguments);
    return Processes.capture(new Command(words, directory, environment, timeout), LIMIT);
  }

  static GoFailure cannotStart(CannotStart e) {
    return new GoFailure(GoFailure.Kind.CANNOT_START, -1, e.errorText(), e);
  }

  /** What went wrong with the run itself; null when go ended with 0. */
  static @Nullable GoFailure failure(Captured captured) {
    Exit exit = captured.exit();
    if (exit.timedOut()) {
      return timedOut(captured);
    }
    if (exit.exitCode() != 0) {
      return new GoFailure(GoFailure.Kind.EXITED, exit.exitCode(), head(captured.stderr()), null);
    }
    return null;
  }

  static GoFailure timedOut(Captured captured) {
    return new GoFailure(GoFailure.Kind.TIMED_OUT, -1, head(captured.stderr()), null);
  }

  /** From the first line on that begins an object: a wrapper script may have talked before. */
  static String json(String stdout) {
    if (stdout.startsWith("{")) {
      return stdout;
    }
    int begin = stdout.indexOf("\n{");
    return begin < 0 ? stdout : stdout.substring(begin + 1);
  }

  static GoFailure unreadable(Captured captured) {
    return new GoFailure(GoFailure.Kind.UNREADABLE, -1, head(captured.stdout()), null);
  }

  /** The first lines, without the last line end. */
  static String head(String text) {
    int end = 0;
    for (int lines = 0; lines < DETAIL_LINES && end >= 0 && end < text.length(); lines++) {
      int newline = text.indexOf('\n', end);
      end = newline < 0 ? text.length() : newline + 1;
    }
    return text.substring(0, Math.min(end, DETAIL_CHARACTERS)).stripTrailing();
  }
}
