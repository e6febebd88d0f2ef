package io.github.goenv.mojo;

import io.github.goenv.app.timings.SlowerRequest;
import io.github.goenv.text.Stripped;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What goals with records of builds have in common. */
abstract class AbstractTimingMojo extends AbstractPolicyMojo {

  /**
   * Where the records of builds are kept, for each target in a directory of its own: what
   * goenv:timings compares. A build that fails or is interrupted leaves one too. Default: {@code
   * records} in {@code outputDirectory}, so {@code target/goenv/records} of each module, which
   * {@code mvn clean} deletes. To keep them, name a place outside, on a CI system one that its
   * cache keeps. Example: <code>${user.home}/.cache/my-app-builds</code>.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timing.records")
  @Nullable File timingRecords;

  /**
   * The earlier build to compare with: a record, a {@code build-<goos>-<goarch>.json}, or {@code
   * none}. Default: the newest record of the same target that is like this build (cold or warm),
   * else the one before it. Example: {@code baseline/build-linux-amd64.json}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timing.before", alias = "timingBefore")
  @Nullable String before;

  /**
   * Warns when a cold or warm build, or a package, took this much longer than in an earlier build
   * of the same kind. Example: {@code 20%}. Differences below half a second for a build and a
   * quarter of a second for a package are noise and never count.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timing.maxRegression")
  @Nullable String maxRegression;

  /**
   * Whether what {@code goenv.timing.maxRegression} finds fails the build instead.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timing.failOnRegression", defaultValue = "false")
  boolean failOnRegression;

  /**
   * What Microsoft Defender recorded of its scans while the build ran ({@code
   * Get-MpPerformanceReport} as JSON or CSV): scans and scan time are shown with the stages. A
   * recording ends after the build, so mostly it is given to {@code goenv:timings} instead; see
   * {@code mvn goenv:explain -Dgoenv.id=av.scan-cost}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.defenderReport")
  @Nullable File defenderReport;

  /**
   * When a build counts as slower.
   *
   * @param base what a relative file starts from
   */
  final SlowerRequest slower(Path base) {
    String file = Stripped.orNull(before);
    if (file != null && !SlowerRequest.isNone(file)) {
      file = base.resolve(file).toString();
    }
    return new SlowerRequest(maxRegression, failOnRegression, file);
  }
}
