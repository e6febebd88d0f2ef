package io.github.goenv.timing.defender;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Performance reports; {@code defender/README.md} says what is known of them. */
final class DefenderFixtures {
  /** Files that have the sums of all processes. */
  static final List<String> PROCESSES =
      List.of(
          "raw-7.json",
          "raw-5-redirected.json",
          "raw-5-bigendian.json",
          "raw-overview.json",
          "objects-5.json",
          "text-7.json",
          "text-de.json",
          "list-span.json",
          "processes.csv",
          "processes-type.csv",
          "processes-de.csv",
          "processes-raw.csv",
          "processes-span.csv",
          "mpcmdrun.json");

  /** Files that have all scans and no sums. */
  static final List<String> SCANS = List.of("scans.json", "scans.csv", "scans-de.csv");

  private DefenderFixtures() {}

  static byte[] bytes(String name) {
    try (InputStream file = DefenderFixtures.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new AssertionError("no fixture " + name);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kind, name, scans and nanoseconds of each program. */
  static List<String> lines(DefenderReport report) {
    List<String> lines = new ArrayList<>();
    for (DefenderProgram each : ((DefenderScans) report).programs()) {
      lines.add(each.kind() + " " + each.name() + " " + each.scans() + " " + each.ns());
    }
    return lines;
  }
}
