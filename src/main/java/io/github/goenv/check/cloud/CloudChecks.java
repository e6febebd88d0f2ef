package io.github.goenv.check.cloud;

import static io.github.goenv.report.Severity.ERROR;
import static io.github.goenv.report.Severity.WARNING;

import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Entries;

/** The checks of synchronised folders. */
public final class CloudChecks {
  private CloudChecks() {}

  /** Adds them. */
  public static void add(Entries all) {
    all.any("cloud.goroot", ERROR, ERROR, place(all, "GOROOT"));
    all.any("cloud.gopath", WARNING, ERROR, place(all, "GOPATH"));
    all.any("cloud.gomodcache", ERROR, ERROR, place(all, "GOMODCACHE"));
    all.any("cloud.gocache", ERROR, ERROR, place(all, "GOCACHE"));
    all.any("cloud.gotmpdir", ERROR, ERROR, place(all, "GOTMPDIR"));
    all.any("cloud.project", WARNING, ERROR, place(all, "project"));
    all.any(
        "cloud.dehydrated",
        WARNING,
        ERROR,
        all.onWindows() ? new CloudDehydrated() : new UnixCloudDehydrated());
    all.windows("cloud.junction", WARNING, ERROR, all.onWindows() ? new CloudJunction() : null);
  }

  private static Check place(Entries all, String name) {
    return all.onWindows() ? new CloudPlace(name) : new UnixCloudPlace(name);
  }
}
