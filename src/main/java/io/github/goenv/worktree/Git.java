package io.github.goenv.worktree;

import io.github.goenv.process.CannotStart;
import io.github.goenv.process.Captured;
import io.github.goenv.process.Command;
import io.github.goenv.process.Processes;
import io.github.goenv.text.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks git.
 *
 * @param program its absolute path
 * @param environment all variables that it gets
 * @param limit how long each question may take
 */
record Git(Path program, Map<String, String> environment, Duration limit) {
  /** Bytes of an answer that are read: some 400,000 names. */
  private static final int MOST = 32 << 20;

  /**
   * How it came out.
   *
   * @param text what it wrote; null when it did not do as it was asked
   * @param exitCode its exit code; -1 when it did not end by itself
   * @param problem why there is no text
   */
  record Answer(@Nullable String text, int exitCode, @Nullable Text problem) {}

  /** Asks in {@code directory}. No monitor of the file system is started for it. */
  Answer ask(Path directory, List<String> words) throws InterruptedException {
    List<String> all = new ArrayList<>(words.size() + 4);
    all.add(program.toString());
    all.add("--literal-pathspecs");
    all.add("-c");
    all.add("core.fsmonitor=false");
    all.addAll(words);
    try {
      Captured said = Processes.capture(new Command(all, directory, environment, limit), MOST);
      if (said.exit().timedOut()) {
        String seconds = String.valueOf(limit.toSeconds());
        return new Answer(null, -1, Text.of("git.timeout", "seconds", seconds));
      }
      int code = said.exit().exitCode();
      return code == 0
          ? new Answer(said.stdout(), 0, null)
          : new Answer(null, code, failed(words, first(said.stderr(), code)));
    } catch (CannotStart e) {
      return new Answer(null, -1, failed(words, e.errorText()));
    }
  }

  private static Text failed(List<String> words, String said) {
    return Text.of("git.failed", "command", "git " + words.get(0), "said", said);
  }

  private static String first(String said, int code) {
    String text = said.strip();
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end).strip();
    return first.isEmpty() ? "exit status " + code : first;
  }
}
