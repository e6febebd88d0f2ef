package io.github.goenv.check.go;

import static io.github.goenv.report.Severity.ERROR;
import static io.github.goenv.report.Severity.INFO;
import static io.github.goenv.report.Severity.WARNING;

import io.github.goenv.check.core.Entries;

/** The checks of the go command, GOROOT and go.mod. */
public final class GoChecks {
  private GoChecks() {}

  /** Adds the one of whether go answers at all. */
  public static void command(Entries all) {
    all.any("go.unusable", ERROR, ERROR, new GoUnusable());
  }

  /** Adds those of what go answers: versions, go.mod, GOROOT. */
  public static void add(Entries all) {
    all.any("go.version", ERROR, ERROR, new GoVersionTooOld());
    all.any("toolchain.switch", ERROR, ERROR, new ToolchainSwitch());
    all.any("project.go-mod", ERROR, ERROR, new ProjectGoMod());
    all.any("project.go-work", ERROR, ERROR, new ProjectGoWork());
    all.any("project.drive-root", WARNING, WARNING, new ProjectDriveRoot());
    all.any("vcs.owner", ERROR, ERROR, new VcsOwner());
    all.any("vcs.line-endings", WARNING, ERROR, new VcsLineEndings());
    all.windows("vcs.long-paths", WARNING, ERROR, all.onWindows() ? new VcsLongPaths() : null);
    all.any("goroot.malformed", ERROR, ERROR, new GorootMalformed());
    all.any("goroot.invalid", ERROR, ERROR, new GorootInvalid());
    all.any("goroot.incomplete", ERROR, ERROR, new GorootIncomplete());
    all.any("goroot.mismatch", ERROR, ERROR, new GorootMismatch());
    all.any("goroot.set", INFO, WARNING, new GorootSet());
    all.any("goroot.space", INFO, ERROR, new GorootSpace());
    all.any("goroot.non-ascii", WARNING, ERROR, new GorootNonAscii());
    all.any("gopath.invalid", ERROR, ERROR, new GopathInvalid());
    // go build does not look at it, go install refuses it (measured with Go 1.26).
    all.any("gobin.relative", WARNING, ERROR, new GobinRelative());
  }
}
