package io.github.goenv.check.place;

import static io.github.goenv.report.Severity.ERROR;
import static io.github.goenv.report.Severity.INFO;
import static io.github.goenv.report.Severity.WARNING;

import io.github.goenv.check.core.Entries;

/** The checks of the directories a build uses: access, disk, links and volumes. */
public final class PlaceChecks {
  private PlaceChecks() {}

  /** Adds them. */
  public static void add(Entries all) {
    all.any("access.unreadable", ERROR, ERROR, new AccessUnreadable());
    all.any("access.unwritable", ERROR, ERROR, new AccessUnwritable());
    all.any("access.hijackable", WARNING, ERROR, new AccessHijackable());
    all.any("disk.space", WARNING, ERROR, new DiskSpace());
    all.windows("path.length", WARNING, WARNING, all.onWindows() ? new PathLength() : null);
    all.any("path.case-collision", WARNING, ERROR, new PathCaseCollision());
    all.windows("path.wsl", ERROR, ERROR, all.onWindows() ? new PathWsl() : null);
    all.windows("path.unc", WARNING, ERROR, all.onWindows() ? new PathUnc() : null);
    all.any("path.network", WARNING, WARNING, new PathNetwork());
    all.windows("path.subst", INFO, WARNING, all.onWindows() ? new PathSubst() : null);
    all.windows("link.target", WARNING, ERROR, all.onWindows() ? new LinkTarget() : null);
  }

  /** Adds those of the caches. */
  public static void caches(Entries all) {
    all.any("gocache.modcache", INFO, WARNING, new GocacheModcache());
    all.any("gocache.size", INFO, WARNING, new GocacheSize());
    all.any("modcache.corrupt", ERROR, ERROR, new ModcacheCorrupt());
  }
}
