package io.github.goenv.gobuild.plan;

import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds the same bytes from the same source bytes with the same Go, in whatever directory: no
 * paths of this machine ({@code -trimpath}), no build id ({@code -ldflags=-buildid=}), nothing of
 * the version control system ({@code -buildvcs=false}). Two clones may differ in bytes: git's
 * {@code core.autocrlf} changes the line ends of embedded text files.
 */
public final class Reproducible {
  private static final String VCS = "-buildvcs";

  private Reproducible() {}

  /**
   * Whether paths are omitted.
   *
   * @param reproducible whether the program is to be the same everywhere
   * @param typed what was typed for {@code trimpath}; null for nothing
   * @throws BadCommand when the two contradict each other
   */
  public static boolean trimpath(boolean reproducible, @Nullable Boolean typed) throws BadCommand {
    if (typed == null) {
      return reproducible;
    }
    if (reproducible && !typed) {
      throw new BadCommand(Text.of("build.reproducible.trimpath"));
    }
    return typed;
  }

  /** Checks further words for {@code go build}. */
  static void check(List<String> arguments) throws BadCommand {
    for (String argument : arguments) {
      String flag = argument.startsWith("--") ? argument.substring(1) : argument;
      boolean vcs = flag.equals(VCS) || flag.startsWith(VCS + "=");
      if (vcs && !flag.equals(VCS + "=false")) {
        throw new BadCommand(Text.of("build.reproducible.argument", "argument", argument));
      }
    }
  }
}
