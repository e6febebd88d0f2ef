package io.github.goenv.check.artifact;

import static io.github.goenv.report.Severity.ERROR;

import io.github.goenv.check.core.Entries;

/** The checks of what was built. */
public final class ArtifactChecks {
  private ArtifactChecks() {}

  /** Adds them. */
  public static void add(Entries all) {
    all.built("artifact.machine", ERROR, ERROR, new ArtifactMachine());
    all.built("artifact.vanished", ERROR, ERROR, new ArtifactVanished());
  }
}
