package io.github.goenv.check.expect;

import static io.github.goenv.report.Severity.ERROR;

import io.github.goenv.check.core.Entries;

/** The checks of what the pom expects. */
public final class ExpectChecks {
  private ExpectChecks() {}

  /** Adds them. */
  public static void add(Entries all) {
    all.any("expect.version", ERROR, ERROR, new ExpectVersion());
    all.any("expect.env", ERROR, ERROR, new ExpectEnv());
    all.any("expect.location", ERROR, ERROR, new ExpectLocation());
  }
}
