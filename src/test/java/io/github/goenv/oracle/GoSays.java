package io.github.goenv.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the real go says in a state.
 *
 * @param exit its exit code
 * @param words its standard error
 * @param end how it came out
 */
record GoSays(int exit, String words, End end) {
  /** What is built. */
  static final String COMMAND = "go build -o target/app .";

  private static final String OUTPUT = "target/app";

  /** The first line of words that say what went wrong. */
  private static final Pattern CHATTER =
      Pattern.compile(
          "^(# .*|WORK=.*|go: (warning|downloading|finding) .*|go: warning:.*|warning:.*|)$");

  private static final Pattern IN_SOURCE =
      Pattern.compile("^\\S+\\.go:\\d+(:\\d+)?: .*|^\\s.*|^\\.\\.\\. .*|^too many errors$");

  /** How a build comes out. */
  enum End {
    BUILDS,
    /** The compiler found fault with the code. */
    BAD_CODE,
    /** Before anything of the project was compiled. */
    REFUSES
  }

  /**
   * Runs the first executable go on PATH by its absolute path, as {@code goenv:build} does; a file
   * that the system cannot execute is read by sh, as by the C library's execvp.
   */
  static GoSays in(State state) throws IOException, InterruptedException {
    Path go = onPath(state);
    if (go == null) {
      return new GoSays(127, "go: not found", End.REFUSES);
    }
    List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", "exec \"$0\" \"$@\""));
    words.add(go.toString());
    words.addAll(List.of(COMMAND.substring(3).split(" ")));
    Ran ran = Ran.program(words, state.project(), state.environment());
    return new GoSays(ran.exit(), ran.stderr().strip(), end(state, ran));
  }

  private static Path onPath(State state) {
    String path = state.environment().get("PATH");
    for (String entry : path == null ? new String[0] : path.split(":")) {
      Path candidate = Path.of(entry).resolve("go");
      if (candidate.isAbsolute()
          && Files.isRegularFile(candidate)
          && Files.isExecutable(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  private static End end(State state, Ran ran) {
    if (ran.exit() == 0) {
      boolean built = Files.isRegularFile(state.project().resolve(OUTPUT));
      boolean asked = ran.stderr().contains("mkdir -p $WORK"); // -n: only shown
      return built || asked ? End.BUILDS : End.REFUSES;
    }
    return badCode(ran.stderr()) ? End.BAD_CODE : End.REFUSES;
  }

  /** Whether each message below {@code # package} is about a line of a Go file. */
  static boolean badCode(String words) {
    boolean package_ = false;
    for (String line : words.lines().toList()) {
      if (line.startsWith("# ")) {
        package_ = true;
      } else if (!line.startsWith("WORK=") && (!package_ || !IN_SOURCE.matcher(line).matches())) {
        return false;
      }
    }
    return package_;
  }

  String firstLine() {
    for (String line : words.lines().toList()) {
      if (!CHATTER.matcher(line.strip()).matches()) {
        return line.strip();
      }
    }
    return "";
  }
}
