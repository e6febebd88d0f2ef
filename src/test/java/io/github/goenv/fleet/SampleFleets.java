package io.github.goenv.fleet;

import io.github.goenv.report.Standing;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Fleets as they are, made from a seed. */
public final class SampleFleets {
  private static final List<String> CHECKS =
      List.of(
          "path.go-multiple",
          "path.order",
          "env.goflags",
          "disk.space",
          "goroot.mismatch",
          "av.exclusions",
          "cloud.gocache",
          "toolchain.switch",
          "access.hijackable",
          "tls.bundle");

  /** The first most often. */
  private static final Standing[] STANDINGS = {
    Standing.INFO,
    Standing.WARNING,
    Standing.UNKNOWN,
    Standing.ERROR,
    Standing.ACCEPTED,
    Standing.FOLLOWING,
    Standing.CRASHED
  };

  private SampleFleets() {}

  /** {@code count} machines, most of them alike. */
  public static Fleet random(Random random, int count) {
    List<Machine> machines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Found> findings = new ArrayList<>();
      for (String check : CHECKS) {
        if (random.nextInt(CHECKS.indexOf(check) + 2) == 0) {
          Standing standing = STANDINGS[Math.min(random.nextInt(4) * random.nextInt(4), 6) % 7];
          findings.add(
              new Found(
                  check,
                  standing,
                  "GOROOT",
                  check + " found <b>/opt/go</b> " + random.nextInt(3),
                  check + "/" + random.nextInt(2)));
        }
      }
      boolean windows = i % 4 == 3;
      machines.add(
          new Machine(
              "rack-" + i / 20 + "/agent-" + i,
              i % 9 == 0 ? "snapshot" : "report",
              "2026-11-20T08:30:00Z",
              "0.1.0",
              windows ? "windows" : "linux",
              random.nextInt(20) == 0 ? "arm64" : "amd64",
              windows ? "Windows Server 2022" : "Debian 12",
              "github",
              random.nextInt(15) == 0 ? null : random.nextInt(8) == 0 ? "go1.25.1" : "go1.26.8",
              findings));
    }
    return new Fleet(
        machines,
        List.of(
            new Unread("rack-0/agent-x/report.json", Text.of("saved.empty")),
            new Unread(
                "rack-1/agent-y.zip", Text.of("fleet.no-zip", "detail", "it is truncated"))));
  }

  /** A report of such a fleet, with changes since an earlier run. */
  public static FleetReport report(int count) {
    Fleet before = random(new Random(7), count);
    Fleet now = random(new Random(8), count + 1);
    return new FleetReport(
        "0.1.0",
        "2026-11-27T08:30:00Z",
        now,
        Outliers.of(now),
        FleetChanges.between(before.machines(), "2026-11-20T08:30:00Z", now.machines()));
  }
}
