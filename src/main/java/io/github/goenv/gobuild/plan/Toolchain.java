package io.github.goenv.gobuild.plan;

import io.github.goenv.go.DistList;
import io.github.goenv.go.GoTarget;
import java.nio.file.Path;

/** The go to build with. */
public interface Toolchain {
  /** Absolute path of the executable. */
  Path go();

  /** The system it runs on (GOHOSTOS, GOHOSTARCH). */
  GoTarget host();

  /** What it says of itself and its settings. */
  GoSettings settings();

  /** All it can build for; asks go, so only where it matters. */
  DistList targets() throws InterruptedException;
}
