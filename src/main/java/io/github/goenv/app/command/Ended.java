package io.github.goenv.app.command;

import java.time.Duration;
import java.util.List;

/**
 * How a command ended.
 *
 * @param command what ran, for messages: {@code go vet}
 * @param exitCode its status
 * @param elapsed how long it ran
 * @param said what it said on its error output, but for downloads
 * @param failure key of the text that says why go failed
 */
record Ended(String command, int exitCode, Duration elapsed, List<String> said, String failure) {
  boolean succeeded() {
    return exitCode == 0;
  }
}
