package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Choice;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.command.CommandRequest;
import io.github.goenv.app.command.FindingsRequest;
import io.github.goenv.app.command.PackageWords;
import io.github.goenv.app.command.VetPackages;
import io.github.goenv.text.Stripped;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Runs {@code go vet}, and shows what it finds on the console, to CI systems, and as a test report.
 * Packages and their tests are compiled for it; what does not compile fails the build. {@code
 * -DskipTests} does not concern it.
 *
 * @since 0.1.0
 */
@Mojo(name = "vet", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class VetMojo extends AbstractFindingsMojo {

  /**
   * Packages to check, or Go files. Default: {@code ./...}, all packages of the module below {@code
   * workingDirectory}; testdata, vendor and nested modules are not among them. Example: {@code
   * ./cmd/...}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.packages")
  @Nullable List<@Nullable String> packages;

  /**
   * Build tags. Default: none. Example: {@code netgo,osusergo}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.tags")
  @Nullable List<@Nullable String> tags;

  /**
   * Value of {@code -mod}. Default: Go's. With {@code mod} go may write go.mod and go.sum. Example:
   * {@code vendor}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.mod")
  @Nullable String mod;

  /**
   * Operating system the packages are checked for. Default: that of this machine. Example: {@code
   * windows}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.goos")
  @Nullable String goos;

  /**
   * Processor the packages are checked for. Default: that of this machine. Example: {@code arm64}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.goarch")
  @Nullable String goarch;

  /**
   * Further arguments for {@code go vet}, one in each element, before the packages: the analyzers
   * to run ({@code -printf}, {@code -unusedresult=false}), or a {@code -vettool}. Default: none.
   * Example: {@code <argument>-composites=false</argument>}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.vet.arguments")
  @Nullable List<@Nullable String> arguments;

  /**
   * Whether findings fail the build: {@code error}, or {@code never} (they are shown as warnings).
   * Packages that do not compile always do.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.vet.failOn", defaultValue = "error")
  String failOn = "error";

  /**
   * Writes the findings as a test report in Surefire's format too, {@code TEST-goenv-vet.xml} in
   * {@code outputDirectory}. Example: {@code true}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.vet.testReport", defaultValue = "false")
  boolean testReport;

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.vet.skip", defaultValue = "false")
  boolean skipVet;

  @Override
  String goal() {
    return "vet";
  }

  @Override
  boolean skipsGoal() {
    return skipVet;
  }

  @Override
  void command(CommandRequest request) throws CannotRun, Rejected {
    String fails = Choice.of("goenv.vet.failOn", failOn, List.of("error", "never"), texts());
    new VetPackages(output())
        .run(
            new VetPackages.Request(
                request,
                new PackageWords(list(packages), list(tags), Stripped.orNull(mod), list(arguments)),
                Stripped.orNull(goos),
                Stripped.orNull(goarch),
                new FindingsRequest(fails, ci, reports, xml(testReport, "vet"))));
  }
}
