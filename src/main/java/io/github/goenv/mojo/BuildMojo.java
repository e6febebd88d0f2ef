package io.github.goenv.mojo;

import io.github.goenv.build.Arguments;
import io.github.goenv.build.BuildRecord;
import io.github.goenv.build.BuildRequest;
import io.github.goenv.build.BuildResult;
import io.github.goenv.build.CannotBuild;
import io.github.goenv.build.CompileOptions;
import io.github.goenv.build.GoExecutable;
import io.github.goenv.build.InstalledGo;
import io.github.goenv.build.LinkOptions;
import io.github.goenv.build.MachineBytes;
import io.github.goenv.build.OutputChoice;
import io.github.goenv.build.RecordStore;
import io.github.goenv.build.ReportKeeper;
import io.github.goenv.build.Reproducible;
import io.github.goenv.build.RunBuild;
import io.github.goenv.build.TargetChoice;
import io.github.goenv.build.WarmUp;
import io.github.goenv.report.Style;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import io.github.goenv.timing.BuildReport;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;
import org.jspecify.annotations.Nullable;

/**
 * Runs {@code go build} for one or more targets and shows where the time went.
 *
 * <p>Go itself decides what has to be built again. GOROOT, GOPATH, GOCACHE and GOBIN are never set,
 * go.mod and go.sum never written. With Maven's {@code -o} go gets {@code GOPROXY=off}.
 *
 * @since 0.1.0
 */
@Mojo(name = "build", defaultPhase = LifecyclePhase.COMPILE, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class BuildMojo extends AbstractGoenvMojo {
  /** How long go may take to answer a question about itself. */
  private static final Duration ANSWER = Duration.ofSeconds(30);

  private static final Duration UNLIMITED = Duration.ofSeconds(Long.MAX_VALUE);

  private final MavenProjectHelper projectHelper;

  /**
   * Targets, each {@code os/arch} in Go's names, checked against {@code go tool dist list}.
   * Default: the one that {@code goos} and {@code goarch} name. Example: {@code
   * <targets><target>linux/amd64</target><target>windows/amd64</target></targets>}, or {@code
   * -Dgoenv.targets=linux/amd64,windows/amd64}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.targets")
  @Nullable List<@Nullable String> targets;

  /**
   * Operating system of a single target. Default: that of this machine, whatever the variable GOOS
   * says. Example: {@code windows}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.goos")
  @Nullable String goos;

  /**
   * Processor of a single target. Default: that of this machine, whatever the variable GOARCH says.
   * Example: {@code arm64}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.goarch")
  @Nullable String goarch;

  /**
   * Packages to build, or Go files. Several need an {@code output} that is a directory. Default:
   * {@code .}, the package in {@code workingDirectory}. Example: {@code ./cmd/app}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.packages")
  @Nullable List<@Nullable String> packages;

  /**
   * Flags for the linker, as after {@code go build -ldflags}; may begin with a package pattern.
   * They come after those of {@code strip} and {@code defines}. Example: {@code -linkmode=external
   * -extldflags '-static -lm'}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.ldflags")
  @Nullable String ldflags;

  /**
   * Leaves out the symbol table and debug information ({@code -ldflags "-s -w"}).
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.strip", defaultValue = "true")
  boolean strip;

  /**
   * String variables to set ({@code -ldflags "-X importpath.name=value"}). In the main package the
   * import path is {@code main}; go says nothing about a variable that is not there. Values may
   * hold blanks, line ends, {@code =} and one kind of quotes. Example: {@code
   * <main.version>${project.version}</main.version>}, or, where the name is no XML name, {@code
   * <property><name>example.com/app/build.Version</name><value>1.0</value></property>}.
   *
   * @since 0.1.0
   */
  @Parameter @Nullable Properties defines;

  /**
   * Build tags. Default: none. Example: {@code netgo,osusergo}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.tags")
  @Nullable List<@Nullable String> tags;

  /**
   * Leaves the paths of this machine out of the program ({@code -trimpath}). Default: false, and
   * true with {@code reproducible}. Example: {@code true}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.trimpath")
  @Nullable Boolean trimpath;

  /**
   * Makes the same bytes of the same source, in whatever directory it lies and whatever the version
   * control system says of it: {@code -trimpath}, {@code -buildvcs=false} and {@code
   * -ldflags=-buildid=}. Without a build id go cannot tell that a program is up to date, and links
   * it in every build. What this cannot level out: another version of Go, other tags or settings
   * such as GOAMD64 and CGO_ENABLED (better set {@code cgoEnabled}), C compilers and C libraries,
   * values in {@code defines} that change, and {@code replace} directives with absolute paths.
   * Example: {@code true}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.reproducible", defaultValue = "false")
  boolean reproducible;

  /**
   * What is built ({@code go help buildmode}). Default: Go's, a program. Example: {@code c-shared}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.buildmode")
  @Nullable String buildmode;

  /**
   * Builds with the race detector ({@code -race}); needs cgo on most systems.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.race", defaultValue = "false")
  boolean race;

  /**
   * Value of CGO_ENABLED. Default: not set, so that Go decides (on for this machine where a C
   * compiler is found, off for other targets). Example: {@code false}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.cgoEnabled")
  @Nullable Boolean cgoEnabled;

  /**
   * Value of {@code -mod}. Default: Go's. With {@code mod} go may write go.mod and go.sum. Example:
   * {@code vendor}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.mod")
  @Nullable String mod;

  /**
   * Variables for go, besides those of Maven's environment. Example: {@code <GOAMD64>v3</GOAMD64>}.
   *
   * @since 0.1.0
   */
  @Parameter @Nullable Map<String, @Nullable String> env;

  /**
   * Further words for {@code go build}, one in each element, before the packages. Example: {@code
   * <argument>-gcflags=all=-N -l</argument>}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.arguments")
  @Nullable List<@Nullable String> arguments;

  /**
   * Where go runs: the directory of go.mod or below it.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.workingDirectory", defaultValue = "${project.basedir}")
  File workingDirectory;

  /**
   * The file to write, or with a slash at its end the directory. <code>{goos}</code>, <code>
   * {goarch}
   * </code> and <code>{exe}</code> (the target's suffix, {@code .exe} for Windows programs) are
   * filled in; several targets need them. Default: {@code
   * ${project.build.directory}/${project.artifactId}} and the target's suffix, with several targets
   * <code>-{goos}-{goarch}</code> before it. Example: <code>
   * ${project.build.directory}/app-{goos}{exe}</code>.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.output")
  @Nullable String output;

  /**
   * Attaches what was built to the project, with the classifier {@code <goos>-<goarch>}, so that it
   * is installed and deployed.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.attach", defaultValue = "false")
  boolean attach;

  /**
   * Seconds one target may take; then go is ended with everything it started. Default: no limit.
   * Example: {@code 600}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.build.timeout")
  @Nullable Long timeout;

  /**
   * What is recorded of where the time goes: {@code action} (what go records by itself, one time
   * for all programs of an action; costs next to nothing), {@code exact} (one time for each of Go's
   * tools, by a small helper that go starts in their place), or {@code off} (nothing is recorded
   * and no table shown). Cache keys and programs are the same with each. Example: {@code
   * -Dgoenv.timing=off}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timing", defaultValue = "action")
  String timing = "action";

  /**
   * Where the helper for {@code goenv.timing=exact} is kept, which the user's own go compiles once
   * for each of its versions (a few seconds; without network, and without the user's build cache).
   * Default: {@code goenv-maven-plugin/toolexec} in the user's cache directory ({@code
   * $XDG_CACHE_HOME} or {@code ~/.cache}, on macOS {@code ~/Library/Caches}, on Windows {@code
   * %LOCALAPPDATA%}). Where that cannot be used it is {@code toolexec} in {@code outputDirectory}.
   * Example: {@code D:\\tools\\goenv}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.toolexec.directory")
  @Nullable File toolexecDirectory;

  /**
   * Where the records of builds are kept, for each target in a directory of its own: what
   * goenv:timings compares. A build that fails or is interrupted leaves one too. Default: {@code
   * records} in {@code outputDirectory}, so {@code target/goenv/records}, which {@code mvn clean}
   * deletes. To keep them, name a place outside, on a CI system one that its cache keeps. Example:
   * {@code ${user.home}/.cache/my-app-builds}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timing.records")
  @Nullable File timingRecords;

  /**
   * How many records of each target are kept; older ones are deleted. 0 writes none. Example:
   * {@code 30}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timing.keep", defaultValue = "10")
  int timingKeep = 10;

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
   * Whether that fails the build instead.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timing.failOnRegression", defaultValue = "false")
  boolean failOnRegression;

  /**
   * The earlier build to compare with: a record or a {@code build-<goos>-<goarch>.json}. Default:
   * the newest record that is like this build. Example: {@code baseline/build-linux-amd64.json}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timing.before")
  @Nullable File timingBefore;

  /**
   * What Microsoft Defender recorded of its scans while the build ran ({@code
   * Get-MpPerformanceReport} as JSON or CSV): scans and scan time are put beside the stages. A
   * recording ends after the build, so mostly it is given to {@code goenv:timings} instead; see
   * {@code mvn goenv:explain -Dgoenv.id=av.scan-cost}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.defenderReport")
  @Nullable File defenderReport;

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.build.skip", defaultValue = "false")
  boolean skipBuild;

  /**
   * Ids or areas of checks to leave out; this goal judges {@code artifact.machine} and {@code
   * artifact.vanished}. Example: {@code artifact.vanished}, where a later step moves the program.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.exclude")
  @Nullable List<@Nullable String> exclude;

  /**
   * Severities that replace the catalogue's, as for check: id to {@code error}, {@code warning} or
   * {@code info}. Example: {@code <artifact.vanished>warning</artifact.vanished>}.
   *
   * @since 0.1.0
   */
  @Parameter Map<String, String> severity = Map.of();

  /**
   * The go executable. Default: the first on PATH. Example: {@code /usr/local/go/bin/go}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.go")
  @Nullable String go;

  /**
   * Where {@code build-<goos>-<goarch>.json} is written.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.outputDirectory", defaultValue = "${project.build.directory}/goenv")
  File outputDirectory;

  /**
   * Whether home directory, user and host are left out of the report.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.redact", defaultValue = "true")
  boolean redact;

  @Parameter(defaultValue = "${project}", readonly = true)
  private MavenProject project;

  @Inject
  BuildMojo(MavenProjectHelper projectHelper) {
    this.projectHelper = projectHelper;
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skipped(skipBuild, "build")) {
      return;
    }
    Texts texts = texts();
    try {
      build(texts);
    } catch (CannotBuild e) {
      getLog().debug(e);
      throw new MojoExecutionException(e.problem().in(texts));
    } catch (IOException e) {
      getLog().debug(e);
      String reason = e.getClass().getSimpleName() + ": " + e.getMessage();
      throw new MojoExecutionException(Text.of("build.unreadable", "reason", reason).in(texts));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException(Text.of("build.interrupted").in(texts));
    }
  }

  private void build(Texts texts)
      throws CannotBuild,
          IOException,
          InterruptedException,
          MojoExecutionException,
          MojoFailureException {
    boolean unicode = style().form() == Style.Form.UNICODE;
    Map<String, String> environment = System.getenv();
    BuildRequest request = request();
    Duration limit = BuildParameters.timeout(timeout, UNLIMITED);
    Path executable =
        GoExecutable.find(
            go, project.getBasedir().toPath(), environment, File.separatorChar == '\\');
    BuildParameters.checkDirectory(request.directory());
    WarmUp warmUp = WarmUp.start();
    try {
      build(request, executable, limit, unicode, texts);
    } finally {
      warmUp.end();
    }
  }

  private void build(
      BuildRequest request, Path executable, Duration limit, boolean unicode, Texts texts)
      throws CannotBuild,
          IOException,
          InterruptedException,
          MojoExecutionException,
          MojoFailureException {
    Map<String, String> environment = System.getenv();
    InstalledGo installed = InstalledGo.ask(executable, request, environment, ANSWER);
    if (request.offline()) {
      getLog().info(Text.of("build.offline").in(texts));
    }
    Redaction redaction = redact ? Machine.redaction() : Redaction.CREDENTIALS_ONLY;
    Integer cpus = BuildParameters.cpus(environment, request);
    RecordStore records = records();
    RegressionGuard guard = Regressions.guard(maxRegression, texts());
    try (BuildConsole console =
        new BuildConsole(
            getLog(),
            texts,
            unicode,
            Arguments.talkative(request.arguments()),
            new BuildRecord(redaction, cpus, installed.settings()),
            defenderReport == null ? null : defenderReport.toPath(),
            new ReportKeeper(
                outputDirectory.toPath(),
                records,
                new MachineBytes(CheckedMachine.of(session), redaction)))) {
      RunBuild run =
          new RunBuild(installed, environment, limit, outputDirectory.toPath(), helpers());
      boolean built = run.run(request, console);
      console.summary();
      if (!built) {
        BuildFailure.raise(console.results(), console.failure(), limit, texts);
      }
      new ArtifactVerdict(BuildParameters.list(exclude), severity, texts(), getLog())
          .judge(console.results(), request.compile().buildmode(), installed.settings());
      attach(console.results());
      compare(guard, console.reports(), records);
    }
  }

  private Path helpers() {
    return toolexecDirectory == null
        ? CacheDirectory.of(
            System.getProperty("os.name", ""), System.getProperty("user.home"), System.getenv())
        : toolexecDirectory.toPath().toAbsolutePath();
  }

  private RecordStore records() throws CannotBuild {
    if (timingKeep < 0) {
      throw new CannotBuild(Text.of("build.keep", "value", Integer.toString(timingKeep)));
    }
    Path directory =
        timingRecords == null
            ? outputDirectory.toPath().resolve("records")
            : timingRecords.toPath();
    return new RecordStore(directory, timingKeep);
  }

  private void compare(
      @Nullable RegressionGuard guard, List<BuildReport> reports, RecordStore records)
      throws MojoExecutionException, MojoFailureException {
    if (guard == null) {
      return;
    }
    boolean slower = false;
    for (BuildReport report : reports) {
      slower |=
          Regressions.check(
              guard,
              report,
              records,
              timingBefore == null ? null : timingBefore.toPath(),
              CheckedMachine.of(session),
              failOnRegression,
              texts(),
              getLog());
    }
    if (slower && failOnRegression) {
      throw new MojoFailureException(say("build.slower.failed"));
    }
  }

  private BuildRequest request() throws CannotBuild, MojoExecutionException {
    return new BuildRequest(
        new TargetChoice(BuildParameters.list(targets), goos, goarch),
        BuildParameters.list(packages),
        new LinkOptions(
            ldflags == null ? "" : ldflags, strip, BuildParameters.map(defines), reproducible),
        new CompileOptions(
            BuildParameters.list(tags),
            Reproducible.trimpath(reproducible, trimpath),
            BuildParameters.blankToNull(buildmode),
            race,
            cgoEnabled,
            BuildParameters.blankToNull(mod)),
        BuildParameters.list(arguments),
        BuildParameters.map(env),
        workingDirectory.toPath(),
        new OutputChoice(
            project.getBasedir().toPath(),
            Path.of(project.getBuild().getDirectory()),
            project.getArtifactId(),
            BuildParameters.attachable(output, attach)),
        session.isOffline(),
        BuildParameters.timing(timing, texts()));
  }

  private void attach(List<BuildResult> results) {
    if (attach) {
      for (Attachments.Attachment each : Attachments.of(results)) {
        projectHelper.attachArtifact(project, each.type(), each.classifier(), each.file().toFile());
      }
    }
  }
}
