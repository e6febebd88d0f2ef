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
public record Git(Path program, Map<String, String> environment, Duration limit) {
  /** Bytes of an answer that are read: some 400,000 names. */
  private static final int MOST = 32 << 20;

  /**
   * How it came out.
   *
   * @param text what it wrote; null when it did not do as it was asked
   * @param exitCode its exit code; -1 when it did not end by itself
   * @param said the first line of what it says is wrong, or why it did not start; empty with a text
   *     and after a time-out
   * @param problem why there is no text
   */
  public record Answer(@Nullable String text, int exitCode, String said, @Nullable Text problem) {
    static Answer failed(List<String> words, int exitCode, String said) {
      Text problem = Text.of("git.failed", "command", "git " + words.get(0), "said", said);
      return new Answer(null, exitCode, said, problem);
    }
  }

  /** Asks in {@code directory}. No monitor of the file system is started for it. */
  public Answer ask(Path directory, List<String> words) throws InterruptedException {
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
        return new Answer(null, -1, "", Text.of("git.timeout", "seconds", seconds));
      }
      int code = said.exit().exitCode();
      return code == 0
          ? new Answer(said.stdout(), 0, "", null)
          : Answer.failed(words, code, first(said.stderr(), code));
    } catch (CannotStart e) {
      return Answer.failed(words, -1, e.errorText());
    }
  }

  private static String first(String said, int code) {
    String text = said.strip();
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end).strip();
    return first.isEmpty() ? "exit status " + code : first;
  }
}
