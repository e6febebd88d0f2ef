package io.github.goenv.toolchain;

import io.github.goenv.go.DistList;
import io.github.goenv.go.GoTarget;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The go to build with. */
public interface Toolchain extends BuilderSettings {
  /** Absolute path of the executable. */
  Path go();

  /** The system it runs on (GOHOSTOS, GOHOSTARCH). */
  GoTarget host();

  /** What it says of itself and its settings. */
  GoSettings settings();

  @Override
  default GoSettings settingsOf(GoRun run, boolean built, @Nullable String builtBy) {
    return settings();
  }

  @Override
  default GoSettings settingsUnasked() {
    return settings();
  }

  /** All it can build for; asks go, so only where it matters. */
  DistList targets() throws InterruptedException;
}
