package io.github.goenv.check.env;

import static io.github.goenv.report.Severity.ERROR;
import static io.github.goenv.report.Severity.INFO;
import static io.github.goenv.report.Severity.WARNING;

import io.github.goenv.check.core.Entries;

/** The checks of environment variables and their scopes. */
public final class EnvChecks {
  private EnvChecks() {}

  /** Adds them. */
  public static void add(Entries all) {
    all.any("env.refused", ERROR, ERROR, new EnvRefused());
    all.windows(
        "env.scope-conflict", WARNING, ERROR, all.onWindows() ? new EnvScopeConflict() : null);
    all.windows("env.stale", WARNING, ERROR, all.onWindows() ? new EnvStale() : null);
    all.any("env.shadowed", WARNING, WARNING, new EnvShadowed());
    all.any("env.machine-level", INFO, ERROR, new EnvMachineLevel());
    all.any("env.cross-target", WARNING, ERROR, new EnvCrossTarget());
    all.any("env.goflags", WARNING, ERROR, new EnvGoflags());
    all.any("env.insecure", WARNING, ERROR, new EnvInsecure());
    all.any("env.profile", ERROR, ERROR, new EnvProfile());
    all.windows(
        "env.systemprofile", WARNING, ERROR, all.onWindows() ? new EnvSystemprofile() : null);
  }
}
