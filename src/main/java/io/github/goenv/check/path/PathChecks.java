package io.github.goenv.check.path;

import static io.github.goenv.report.Severity.ERROR;
import static io.github.goenv.report.Severity.INFO;
import static io.github.goenv.report.Severity.WARNING;

import io.github.goenv.check.core.Entries;

/** The checks of PATH, and of everything that is started in the place of go. */
public final class PathChecks {
  private PathChecks() {}

  /** Adds the one that comes before all others: without go there is nothing to ask. */
  public static void go(Entries all) {
    all.any("path.go-missing", ERROR, ERROR, new PathGoMissing());
  }

  /** Adds those of the go that is found. */
  public static void executables(Entries all) {
    all.windows("exe.machine", ERROR, ERROR, all.onWindows() ? new ExeMachine() : null);
    all.windows("exe.not-pe", ERROR, ERROR, all.onWindows() ? new ExeNotPe() : null);
  }

  /** Adds those of PATH itself and of aliases. */
  public static void order(Entries all) {
    all.any("path.go-multiple", WARNING, ERROR, new PathGoMultiple());
    all.any("path.resolution", WARNING, ERROR, new PathResolution());
    all.any("path.cwd", WARNING, ERROR, new PathCwd());
    all.any("path.order", WARNING, ERROR, new PathOrder());
    all.any("path.dead", INFO, WARNING, new PathDead());
    all.windows("path.unexpanded", WARNING, ERROR, all.onWindows() ? new PathUnexpanded() : null);
    all.windows("path.too-long", WARNING, ERROR, all.onWindows() ? new PathTooLong() : null);
    all.windows("alias.execution", WARNING, ERROR, all.onWindows() ? new AliasExecution() : null);
    all.windows("alias.app-paths", INFO, INFO, all.onWindows() ? new AliasAppPaths() : null);
    all.windows("alias.shell", WARNING, ERROR, all.onWindows() ? new AliasShell() : null);
    all.windows("alias.policy", INFO, INFO, all.onWindows() ? new AliasPolicy() : null);
  }
}
