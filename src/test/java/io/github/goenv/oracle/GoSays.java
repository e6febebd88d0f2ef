package io.github.goenv.oracle;

import java.io.IOException;
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
  /** A shell finds go as a user's does. */
  static final String COMMAND = "go build -o target/app .";

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

  static GoSays in(State state) throws IOException, InterruptedException {
    Ran ran = Ran.program(List.of("/bin/sh", "-c", COMMAND), state.project(), state.environment());
    End end = ran.exit() == 0 ? End.BUILDS : badCode(ran.stderr()) ? End.BAD_CODE : End.REFUSES;
    return new GoSays(ran.exit(), ran.stderr().strip(), end);
  }

  /** Whether each message below {@code # package} is about a line of a Go file. */
  static boolean badCode(String words) {
    boolean package_ = false;
    for (String line : words.lines().toList()) {
      if (line.startsWith("# ")) {
        package_ = true;
      } else if (!package_ || !IN_SOURCE.matcher(line).matches()) {
        return false;
      }
    }
    return package_;
  }

  String firstLine() {
    for (String line : words.lines().toList()) {
      if (!line.isBlank()
          && !line.startsWith("# ")
          && !line.startsWith("go: warning:")
          && !line.startsWith("warning:")) {
        return line.strip();
      }
    }
    return "";
  }
}
