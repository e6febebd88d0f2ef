package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.coverage.CoverageOptions;
import io.github.goenv.coverage.Minimum;
import io.github.goenv.coverage.Minimums;
import io.github.goenv.text.Stripped;
import io.github.goenv.toolchain.BadCommand;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What goals have in common that measure which statements ran, or report it. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
abstract class AbstractCoverageMojo extends AbstractGoMojo {

  /**
   * Measures which statements the tests run, and writes {@code coverage.out}, {@code
   * cobertura.xml}, {@code lcov.info}, {@code functions.txt} and {@code index.html} to {@code
   * coverage} in {@code outputDirectory}. Example: {@code -Dgoenv.coverage}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.coverage", defaultValue = "false")
  boolean coverage;

  /**
   * What is counted ({@code -covermode}): {@code set} (whether a statement ran), {@code count} or
   * {@code atomic} (how often). Default: Go's, {@code set}, with the race detector {@code atomic}.
   * Example: {@code count}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.coverage.mode")
  @Nullable String coverMode;

  /**
   * Packages that are measured, in each test ({@code -coverpkg}). Default: Go's, each test measures
   * its own package. Example: {@code ./...}, so that a package counts as covered by the tests of
   * others too.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.coverage.packages")
  @Nullable List<@Nullable String> coverPackages;

  /**
   * How much of the module's statements has to run, as a percentage; less fails the build. Has an
   * effect with {@code coverage} alone. Default: none. Example: {@code 80%}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.coverage.minimum")
  @Nullable String coverageMinimum;

  /**
   * The same for packages, each by itself: pattern and percentage. Of several that name a package
   * the last one counts; one that names none is an error. Default: none. Example: {@code
   * <minimum>./internal/...=90%</minimum><minimum>./internal/gen=0%</minimum>}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.coverage.minimums")
  @Nullable List<@Nullable String> coverageMinimums;

  /**
   * How many of the least covered functions are named on the console.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.coverage.functions", defaultValue = "10")
  int coverageFunctions = 10;

  /**
   * Whether {@code goenv:build} builds programs that measure which of their statements run. Then
   * {@code goenv:verify-tests} adds that to the reports, and holds coverage to its minimums. Set it
   * as a property, so that all goals see it.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.build.cover", defaultValue = "false")
  boolean cover;

  /**
   * Value of {@code -mod}. Default: Go's. With {@code mod} go may write go.mod and go.sum. Example:
   * {@code vendor}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.mod")
  @Nullable String mod;

  /**
   * Variables for go and the tests, besides those of Maven's environment. Example: {@code
   * <GOAMD64>v3</GOAMD64>}.
   *
   * @since 0.1.0
   */
  @Parameter @Nullable Map<String, @Nullable String> env;

  /**
   * Where go runs: the directory of go.mod or below it.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.workingDirectory", defaultValue = "${project.basedir}")
  File workingDirectory;

  /**
   * Where this plugin's own files go. Default: {@code goenv} in the build directory.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.outputDirectory")
  @Nullable File outputDirectory;

  /**
   * Removes home directory, user and host names from files, also from names of packages and
   * modules. Credentials are always removed, from the console too.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.redact", defaultValue = "true")
  boolean redact = true;

  @Parameter(defaultValue = "${project}", readonly = true)
  MavenProject project;

  /** This plugin's own files. */
  final Path own() {
    return outputDirectory == null
        ? Path.of(project.getBuild().getDirectory()).resolve("goenv")
        : outputDirectory.toPath();
  }

  /** How coverage is measured; null when it is not. */
  final @Nullable CoverageOptions coverage() throws CannotRun {
    try {
      String minimum = Stripped.orNull(coverageMinimum);
      Minimums minimums =
          new Minimums(
              minimum == null ? null : Minimum.ofAll(minimum),
              Minimum.ofPackages(Values.list(coverageMinimums)));
      CoverageOptions.flags(Stripped.orNull(coverMode), Values.list(coverPackages), false);
      if (!coverage) {
        return null;
      }
      return new CoverageOptions(
          Stripped.orNull(coverMode),
          Values.list(coverPackages),
          minimums,
          Math.max(0, coverageFunctions),
          cover,
          own(),
          root(),
          project.getArtifactId(),
          version(),
          redact,
          session.getStartTime().toInstant());
    } catch (BadCommand e) {
      throw new CannotRun(e.problem().in(texts()), e);
    }
  }

  /** Where the whole project lies: its repository, else where Maven found the topmost module. */
  private Path root() {
    Path base = project.getBasedir().toPath().toAbsolutePath();
    for (Path at = base; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    return top();
  }
}
