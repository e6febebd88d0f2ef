package io.github.goenv.gotest;

import io.github.goenv.process.LineSink;
import org.jspecify.annotations.Nullable;

/**
 * Listens for go failing at writing its action graph, as on a full disk. It says so before the
 * first action and after the last, tests all the same, and ends with 1 ({@code Builder.Do} in
 * cmd/go/internal/work/exec.go, Go 1.21 to 1.26): no reason to run the tests again.
 */
final class UnwrittenGraph implements LineSink {
  private static final String GRAPH = "go: writing action graph: ";

  private final LineSink messages;
  private @Nullable String reason;

  /**
   * @param messages takes all other lines
   */
  UnwrittenGraph(LineSink messages) {
    this.messages = messages;
  }

  @Override
  public synchronized void line(String line) {
    if (line.startsWith(GRAPH)) {
      // The system's words without the path, which is one of this machine.
      reason = line.substring(line.lastIndexOf(": ") + 2);
    } else {
      messages.line(line);
    }
  }

  /** Why it could not be written; null when nothing was said of it. */
  synchronized @Nullable String reason() {
    return reason;
  }
}
