package io.github.goenv.check.cgo;

import static io.github.goenv.report.Severity.ERROR;
import static io.github.goenv.report.Severity.WARNING;

import io.github.goenv.check.core.Entries;

/** The checks of the C compilers of cgo. */
public final class CgoChecks {
  private CgoChecks() {}

  /** Adds them. */
  public static void add(Entries all) {
    all.any("cgo.cc-missing", ERROR, ERROR, new CgoCcMissing());
    all.any("cgo.cc-quoting", ERROR, ERROR, new CgoCcQuoting());
    all.any("cgo.cc-msvc", ERROR, ERROR, new CgoCcMsvc());
    all.any("cgo.cc-arch", ERROR, ERROR, new CgoCcArch());
    all.windows("cgo.cc-race", ERROR, ERROR, all.onWindows() ? new CgoCcRace() : null);
    all.windows("cgo.cc-runtime", WARNING, ERROR, all.onWindows() ? new CgoCcRuntime() : null);
  }
}
