package io.github.goenv.mojo.session;

import io.github.goenv.text.Stripped;
import org.jspecify.annotations.Nullable;

/** Which go to use, as the pom or the command line has it. */
public class GoParameter {
  /** An executable. */
  @Nullable String executable;

  /** A release of Go, such as {@code 1.26.8}. */
  @Nullable String version;

  /** An executable; null for the first on PATH. */
  public @Nullable String executable() {
    return Stripped.orNull(executable);
  }

  /** A release; null for any. */
  public @Nullable String version() {
    return Stripped.orNull(version);
  }

  /** Called by Maven for {@code <go>/path</go>} and {@code -Dgoenv.go=/path}. */
  public void set(@Nullable String typed) {
    executable = typed;
  }
}
