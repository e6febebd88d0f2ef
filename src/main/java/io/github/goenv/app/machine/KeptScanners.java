package io.github.goenv.app.machine;

import io.github.goenv.report.Summary;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.AntivirusFacts;
import io.github.goenv.snapshot.windows.WindowsFacts;
import org.jspecify.annotations.Nullable;

/** What may be said by answers of WMI that an earlier reading has kept: that nothing is wrong. */
final class KeptScanners {
  private KeptScanners() {}

  /** When WMI gave them, in seconds since 1970; null where it was asked by this reading. */
  static @Nullable Long asOf(Snapshot machine) {
    WindowsFacts windows = machine.windows().orNull();
    AntivirusFacts antivirus = windows == null ? null : windows.antivirus().orNull();
    return antivirus == null ? null : antivirus.asOf();
  }

  /**
   * Whether the reading is enough: of an error, a warning or an acceptance WMI's answer of now is
   * needed, whatever it concerns.
   */
  static boolean suffice(Snapshot machine, Summary summary) {
    return asOf(machine) == null
        || summary.error()
                + summary.warning()
                + summary.crashed()
                + summary.accepted()
                + summary.following()
            == 0;
  }
}
