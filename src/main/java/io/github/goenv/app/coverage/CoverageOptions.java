package io.github.goenv.app.coverage;

import io.github.goenv.coverage.CoverMode;
import io.github.goenv.coverage.Minimums;
import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the coverage of a module is measured and reported.
 *
 * @param mode value of {@code -covermode}; null for Go's default
 * @param packages value of {@code -coverpkg}; empty for Go's default
 * @param minimums what it is held to
 * @param functions how many functions the console names at most
 * @param programs whether programs are built to measure it too, so that what tests and programs ran
 *     is known after the integration tests alone
 * @param own directory of this plugin's own files
 * @param root the directory of the whole project
 * @param module the name people know it by
 * @param version of this plugin
 * @param redact takes personal data out of names
 * @param begin of this run of Maven: what was measured earlier does not count
 */
public record CoverageOptions(
    @Nullable String mode,
    List<String> packages,
    Minimums minimums,
    int functions,
    boolean programs,
    Path own,
    Path root,
    String module,
    String version,
    boolean redact,
    Instant begin) {

  public CoverageOptions {
    packages = List.copyOf(packages);
  }

  /** Where the reports go. */
  Path reports() {
    return own.resolve("coverage");
  }

  /** Where tests leave their profiles. */
  Path profiles() {
    return reports().resolve("profiles");
  }

  /** Value of GOCOVERDIR for programs below {@code own}. */
  public static Path counters(Path own) {
    return own.resolve("coverage").resolve("counters");
  }

  /**
   * The flags of {@code go test} and {@code go build} that say what is measured.
   *
   * @throws BadCommand when go has no such mode, or not with the race detector
   */
  public static List<String> flags(@Nullable String mode, List<String> packages, boolean race)
      throws BadCommand {
    List<String> flags = new ArrayList<>();
    if (mode != null) {
      if (CoverMode.of(mode) == null) {
        throw new BadCommand(Text.of("coverage.mode", "value", mode));
      }
      if (race && CoverMode.of(mode) != CoverMode.ATOMIC) {
        throw new BadCommand(Text.of("coverage.mode.race", "value", mode));
      }
      flags.add("-covermode=" + mode);
    }
    if (!packages.isEmpty()) {
      for (String each : packages) {
        if (each.isEmpty() || each.startsWith("-") || each.indexOf(',') >= 0) {
          throw new BadCommand(Text.of("coverage.packages", "value", each));
        }
      }
      flags.add("-coverpkg=" + String.join(",", packages));
    }
    return flags;
  }
}
