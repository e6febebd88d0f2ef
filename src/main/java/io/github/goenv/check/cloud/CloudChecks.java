package io.github.goenv.check.cloud;

import static io.github.goenv.report.Severity.ERROR;
import static io.github.goenv.report.Severity.WARNING;

import io.github.goenv.check.core.Entries;

/** The checks of synchronised folders. */
public final class CloudChecks {
  private CloudChecks() {}

  /** Adds them. */
  public static void add(Entries all) {
    all.windows("cloud.goroot", ERROR, ERROR, all.onWindows() ? new CloudPlace("GOROOT") : null);
    all.windows("cloud.gopath", WARNING, ERROR, all.onWindows() ? new CloudPlace("GOPATH") : null);
    all.windows(
        "cloud.gomodcache", ERROR, ERROR, all.onWindows() ? new CloudPlace("GOMODCACHE") : null);
    all.windows("cloud.gocache", ERROR, ERROR, all.onWindows() ? new CloudPlace("GOCACHE") : null);
    all.windows(
        "cloud.gotmpdir", ERROR, ERROR, all.onWindows() ? new CloudPlace("GOTMPDIR") : null);
    all.windows(
        "cloud.project", WARNING, ERROR, all.onWindows() ? new CloudPlace("project") : null);
    all.windows("cloud.dehydrated", WARNING, ERROR, all.onWindows() ? new CloudDehydrated() : null);
    all.windows("cloud.junction", WARNING, ERROR, all.onWindows() ? new CloudJunction() : null);
  }
}
