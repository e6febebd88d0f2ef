package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Choice;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.command.CommandRequest;
import io.github.goenv.app.command.FormatSources;
import io.github.goenv.app.command.PackageWords;
import io.github.goenv.text.Stripped;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the Go files of a module are formatted as gofmt does ({@code gofmt -l -d}), and shows
 * the differences. They are those that {@code go fmt} would format, also for other systems and
 * build tags, and generated ones; not those in vendor, testdata and nested modules. Nothing is
 * written but with {@code -Dgoenv.fmt.apply=true}. It runs before anything is compiled, and after
 * sources were generated.
 *
 * @since 0.1.0
 */
@Mojo(name = "fmt", defaultPhase = LifecyclePhase.PROCESS_SOURCES, threadSafe = true)
public final class FmtMojo extends AbstractFindingsMojo {

  /**
   * Packages to look at, or Go files. Default: {@code ./...}, all packages of the module below
   * {@code workingDirectory}; testdata, vendor and nested modules are not among them. Example:
   * {@code ./cmd/...}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.packages")
  @Nullable List<@Nullable String> packages;

  /**
   * Value of {@code -mod}. Default: Go's. With {@code mod} go may write go.mod and go.sum. Example:
   * {@code vendor}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.mod")
  @Nullable String mod;

  /**
   * Files to ignore: globs of paths relative to {@code workingDirectory}. Default: none. Example:
   * {@code **.pb.go}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.fmt.excludes")
  @Nullable List<@Nullable String> excludes;

  /**
   * Formats the files instead ({@code gofmt -l -w}).
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.fmt.apply", defaultValue = "false")
  boolean apply;

  /**
   * Which line ends a file may have: {@code gofmt} (LF, which gofmt writes on every system), or
   * {@code any} (a file that differs in nothing but CRLF is fine, as where git with {@code
   * core.autocrlf} has checked it out on Windows). Example: {@code any}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.fmt.lineEnds", defaultValue = "gofmt")
  String lineEnds = "gofmt";

  /**
   * Writes files that are not formatted as a test report in Surefire's format too, {@code
   * TEST-goenv-fmt.xml} in {@code outputDirectory}. Example: {@code true}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.fmt.testReport", defaultValue = "false")
  boolean testReport;

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.fmt.skip", defaultValue = "false")
  boolean skipFmt;

  @Override
  String goal() {
    return "fmt";
  }

  @Override
  boolean skipsGoal() {
    return skipFmt;
  }

  @Override
  void command(CommandRequest request) throws CannotRun, Rejected {
    String ends = Choice.of("goenv.fmt.lineEnds", lineEnds, List.of("gofmt", "any"), texts());
    new FormatSources(output())
        .run(
            new FormatSources.Request(
                request,
                new PackageWords(list(packages), List.of(), Stripped.orNull(mod), List.of()),
                list(excludes),
                apply,
                ends.equals("any"),
                locks(),
                findings(testReport)));
  }
}
