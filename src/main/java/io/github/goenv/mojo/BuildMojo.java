package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Choice;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.coverage.CoverageOptions;
import io.github.goenv.app.coverage.Measured;
import io.github.goenv.app.gobuild.Attachment;
import io.github.goenv.app.gobuild.BuildPrograms;
import io.github.goenv.app.gobuild.BuildProgramsRequest;
import io.github.goenv.app.policy.PolicyRequest;
import io.github.goenv.files.FileErrors;
import io.github.goenv.gobuild.BuildResult;
import io.github.goenv.gobuild.plan.BuildRequest;
import io.github.goenv.gobuild.plan.CompileOptions;
import io.github.goenv.gobuild.plan.LinkOptions;
import io.github.goenv.gobuild.plan.OutputChoice;
import io.github.goenv.gobuild.plan.ProgramChoice;
import io.github.goenv.gobuild.plan.Reproducible;
import io.github.goenv.gobuild.plan.TargetChoice;
import io.github.goenv.mojo.session.AlikeModules;
import io.github.goenv.mojo.session.BuiltFiles;
import io.github.goenv.mojo.session.BuiltRuns;
import io.github.goenv.mojo.session.CheckedMachine;
import io.github.goenv.mojo.session.GoParameter;
import io.github.goenv.mojo.session.ProgramParameter;
import io.github.goenv.mojo.session.ReactorOfSession;
import io.github.goenv.mojo.session.TelemetryOfSession;
import io.github.goenv.text.Stripped;
import io.github.goenv.toolchain.BadCommand;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.inject.Inject;
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
public final class BuildMojo extends AbstractTimingMojo {
  private final MavenProjectHelper projectHelper;

  /**
   * Targets, each {@code os/arch} in Go's names, checked against {@code go tool dist list}.
   * Default: the one given by {@code goos} and {@code goarch}. Example: {@code
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
   * Packages to build, or Go files. Several, and patterns such as {@code ./cmd/...}, are built by
   * one run of go for each target, each main package to a program with the name that go gives it.
   * Default: {@code .}, the package in {@code workingDirectory}; with packaging {@code go} {@code
   * ./...}. Example: {@code ./cmd/app}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.packages")
  @Nullable List<@Nullable String> packages;

  /**
   * Several programs of one module, in the place of {@code packages}, built by one run of go for
   * each target. Each has a {@code package}, and a {@code name} where its file is not to have the
   * one that go gives it (the last element of the import path).
   *
   * <pre>{@code
   * <programs>
   *   <program><package>./cmd/server</package></program>
   *   <program><package>./cmd/cli</package><name>app</name></program>
   * </programs>
   * }</pre>
   *
   * @since 0.1.0
   */
  @Parameter @Nullable List<@Nullable ProgramParameter> programs;

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
   * Omits the symbol table and debug information ({@code -ldflags "-s -w"}).
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.strip", defaultValue = "true")
  boolean strip;

  /**
   * String variables to set ({@code -ldflags "-X importpath.name=value"}). In the main package the
   * import path is {@code main}; go silently ignores a variable that does not exist. Values may
   * contain spaces, line ends, {@code =} and one kind of quotes. Example: <code>
   * &lt;main.version&gt;${project.version}&lt;/main.version&gt;</code>, or, where the name is not
   * an XML name, {@code
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
   * Omits the paths of this machine from the program ({@code -trimpath}). Default: false, and true
   * with {@code reproducible}. Example: {@code true}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.trimpath")
  @Nullable Boolean trimpath;

  /**
   * Builds the same bytes from the same source bytes, whatever its directory and whatever the
   * version control system reports: {@code -trimpath}, {@code -buildvcs=false} and {@code
   * -ldflags=-buildid=}. Without a build id go cannot see that a program is up to date, and links
   * it in every build. What still makes a difference: another version of Go, other tags or settings
   * such as GOAMD64 and CGO_ENABLED (better set {@code cgoEnabled}), C compilers and C libraries,
   * values in {@code defines} that change, {@code replace} directives with absolute paths, and
   * clones whose bytes differ: git with {@code core.autocrlf} changes the line ends of text files
   * that {@code //go:embed} puts into the program, unless {@code .gitattributes} fixes them ({@code
   * -text} or {@code eol=lf}). Example: {@code true}.
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
   * Further arguments for {@code go build}, one in each element, before the packages. Example:
   * {@code <argument>-gcflags=all=-N -l</argument>}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.arguments")
  @Nullable List<@Nullable String> arguments;

  /**
   * Builds programs that measure which of their statements run ({@code -cover}), and sets the
   * property {@code goenv.coverage.directory} to the directory where they are to leave it: whoever
   * starts them sets GOCOVERDIR to it, {@code goenv:integration-test} does so by itself. Such a
   * program is slower, and none to ship. Example: {@code true}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.build.cover", defaultValue = "false")
  boolean cover;

  /**
   * What such programs count ({@code -covermode}): {@code set}, {@code count} or {@code atomic}.
   * Default: Go's, {@code set}, with the race detector {@code atomic}. Example: {@code count}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.coverage.mode")
  @Nullable String coverMode;

  /**
   * Packages that such programs measure ({@code -coverpkg}). Default: Go's, those of the main
   * module. Example: {@code ./...}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.coverage.packages")
  @Nullable List<@Nullable String> coverPackages;

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
   * </code> and <code>{exe}</code> (the target's suffix, {@code .exe} for Windows programs, {@code
   * .wasm} for WebAssembly) are filled in; several targets need them. Default: <code>
   * ${project.build.directory}/${project.artifactId}</code> and the target's suffix, with several
   * targets <code>-{goos}-{goarch}</code> before it; of several packages or programs the directory
   * <code>${project.build.directory}/bin/</code>, with several targets <code>
   * bin/{goos}-{goarch}/</code>. Example: <code>
   * ${project.build.directory}/app-{goos}{exe}</code>.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.output")
  @Nullable String output;

  /**
   * Attaches what was built to the project, so that it is installed and deployed: with the
   * classifier {@code <goos>-<goarch>}, each of several programs with {@code
   * <name>-<goos>-<goarch>}. The file of a Unix program loses its permissions on the way; the
   * archives of {@code goenv:package} keep them.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.attach", defaultValue = "false")
  boolean attach;

  /**
   * How many programs (compilers, linkers) go may run at a time in one module ({@code -p}).
   * Default: all cores for a module that builds alone; where several build at the moment, with
   * {@code mvn -T} or {@code ahead}, the cores divided by them, for go and for each program that it
   * starts ({@code -p} and GOMAXPROCS), of which those that one run of go builds together (see
   * {@code workspace}) count as one; where {@code arguments}, GOFLAGS or GOMAXPROCS say it, that.
   * Example: {@code 2}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.parallelism")
  @Nullable Integer parallelism;

  /**
   * Whether modules that stand in one go.work are built by one run of go: {@code auto} (those whose
   * settings are the same, unless a goal that runs before may make sources; each still gets its
   * program and its record) or {@code off}. Example: {@code off}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.workspace", defaultValue = "auto")
  String workspace = "auto";

  /**
   * Whether go may begin with the next modules while Maven is still at this one: {@code auto}
   * (without {@code mvn -T}, where their settings are the same, each has one execution of this
   * goal, Maven was called with phases up to deploy alone, so not with {@code clean}, and no goal
   * that runs before may make sources; as long as a module takes less than two seconds, and nobody
   * asked for {@code parallelism} or for all that can be recorded) or {@code off}. The programs are
   * the same. Where a module fails, those after it may have been built. Example: {@code off}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.ahead", defaultValue = "auto")
  String ahead = "auto";

  /**
   * Seconds one target may take; then go is stopped with everything it started. Default: no limit.
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
   * Where the helper for {@code goenv.timing=exact} is stored, which the user's own go compiles
   * once for each of its versions (a few seconds; without network, and without the user's build
   * cache). Default: {@code goenv-maven-plugin/toolexec} in the user's cache directory ({@code
   * $XDG_CACHE_HOME} or {@code ~/.cache}, on macOS {@code ~/Library/Caches}, on Windows {@code
   * %LOCALAPPDATA%}). Where that cannot be used it is {@code toolexec} in {@code outputDirectory}.
   * Example: {@code D:\\tools\\goenv}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.toolexec.directory")
  @Nullable File toolexecDirectory;

  /**
   * How many records of each target are kept; older ones are deleted. 0 writes none. Example:
   * {@code 30}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timing.keep", defaultValue = "10")
  int timingKeep = 10;

  /**
   * Writes the page and the trace of each build too ({@code build-<goos>-<goarch>.html} and {@code
   * .trace.json} in {@code outputDirectory}), which {@code goenv:timings} writes else. Example:
   * {@code true}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timing.page", defaultValue = "false")
  boolean timingPage;

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.build.skip", defaultValue = "false")
  boolean skipBuild;

  /**
   * The go command to use: an executable, or what is to be found out by a {@code version}, as in
   * {@code <go><version>1.26.8</version></go>}; beside it {@code <executable>} names the one that
   * is used if it has that version. Default: the first on PATH. Example: {@code
   * /usr/local/go/bin/go}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.go")
  @Nullable GoParameter go;

  /**
   * The release of Go to use, as {@code <go><version>} has it, which counts more. Where the go that
   * would be used has another version, it is the one that {@code goenv:provision} has fetched, and
   * if there is none it is fetched, unless the goal only looks, as goenv:doctor does. Default: any
   * version. Example: {@code 1.26.8}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.go.version")
  @Nullable String goVersion;

  /**
   * Where releases of Go are kept that were fetched, for all projects and users that may write
   * there. Default: {@code goenv-maven-plugin/toolchains} in the user's cache directory ({@code
   * $XDG_CACHE_HOME} or {@code ~/.cache}, on macOS {@code ~/Library/Caches}, on Windows {@code
   * %LOCALAPPDATA%}). Example: {@code /var/cache/goenv}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.provision.directory")
  @Nullable File provisionDirectory;

  /**
   * Seconds that an answer may take when a release of Go is fetched, and that its download may
   * pause, 1 to 3600.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.provision.timeout", defaultValue = "120")
  int provisionTimeout = 120;

  /**
   * Removes home directory, user and host names from files, also from names of packages and
   * modules. Credentials are always removed, from the console too.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.redact", defaultValue = "true")
  boolean redact = true;

  @Parameter(defaultValue = "${project}", readonly = true)
  private MavenProject project;

  @Inject
  BuildMojo(MavenProjectHelper projectHelper) {
    this.projectHelper = projectHelper;
  }

  /**
   * Exports what this goal finds and measures by OpenTelemetry: {@code otlp} posts OTLP/JSON to the
   * collector that the variables {@code OTEL_EXPORTER_OTLP_ENDPOINT} and {@code
   * OTEL_EXPORTER_OTLP_HEADERS} name. Default: nothing is sent. A collector that does not answer is
   * one warning.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.export")
  @Nullable String export;

  @Override
  String goal() {
    return "build";
  }

  @Override
  boolean skipsGoal() {
    return skipBuild;
  }

  @Override
  void run() throws CannotRun, Rejected, InterruptedException {
    BuildPrograms programs = new BuildPrograms(output());
    List<BuildResult> built = programs.run(request());
    BuiltFiles.add(getPluginContext(), built, programs.host(), attach);
    BuiltRuns.built(getPluginContext(), built, programs.host());
    if (attach) {
      for (Attachment each : Attachment.of(built)) {
        projectHelper.attachArtifact(project, each.type(), each.classifier(), each.file().toFile());
      }
    }
  }

  private BuildProgramsRequest request() throws CannotRun, Rejected, InterruptedException {
    Path base = project.getBasedir().toPath();
    Path build = Path.of(project.getBuild().getDirectory());
    try {
      return new BuildProgramsRequest(
          version(),
          build(base, build),
          executable(go, goVersion, provisionDirectory, provisionTimeout, true),
          base,
          System.getenv(),
          timeout,
          path(toolexecDirectory),
          outputDirectory == null ? build.resolve("goenv") : outputDirectory.toPath(),
          path(timingRecords),
          timingKeep,
          timingPage,
          pageLanguage(),
          slower(base),
          path(defenderReport),
          redact,
          policy(PolicyRequest.Expect.NOTHING),
          outcome(),
          CheckedMachine.of(session),
          proxy(),
          project.getArtifactId(),
          parallelism,
          AlikeModules.of(session, project, execution),
          together(),
          ahead(),
          ReactorOfSession.of(session, execution),
          TelemetryOfSession.of(session, export, version(), redact, texts()));
    } catch (BadCommand e) {
      throw new CannotRun(e.problem().in(texts()), e);
    }
  }

  private boolean off(String name, String typed) throws CannotRun {
    return Choice.of(name, typed, List.of("auto", "off"), texts()).equals("off");
  }

  private boolean ahead() throws CannotRun {
    return !off("goenv.ahead", ahead) && AlikeModules.ahead(session, execution);
  }

  /** Where modules that are built at once are written to, beside the reports of the first. */
  private @Nullable Path together() throws CannotRun {
    Path build = buildDirectory();
    String id = execution.getExecutionId();
    return build == null || id == null || off("goenv.workspace", workspace)
        ? null
        : build.resolve("goenv/workspace").resolve(id.replaceAll("[^A-Za-z0-9.-]", "_"));
  }

  private BuildRequest build(Path base, Path build) throws BadCommand, CannotRun {
    List<ProgramChoice> several = ProgramParameter.choices(programs);
    List<String> named = Values.list(packages);
    boolean all = named.isEmpty() && several.isEmpty() && project.getPackaging().equals("go");
    BuildRequest request =
        new BuildRequest(
            new TargetChoice(Values.list(targets), goos, goarch),
            all ? List.of("./...") : named,
            several,
            new LinkOptions(
                ldflags == null ? "" : ldflags, strip, Values.map(defines), reproducible),
            new CompileOptions(
                Values.list(tags),
                Reproducible.trimpath(reproducible, trimpath),
                Stripped.orNull(buildmode),
                race,
                cgoEnabled,
                Stripped.orNull(mod)),
            arguments(build),
            Values.map(env),
            workingDirectory.toPath(),
            new OutputChoice(base, build, project.getArtifactId(), output),
            session.isOffline(),
            Values.timing(timing, texts()));
    if (attach) {
      Values.checkAttachable(request);
    }
    return request;
  }

  /** Those typed, and what makes programs measure. */
  private List<String> arguments(Path build) throws BadCommand, CannotRun {
    List<String> words = Values.list(arguments);
    if (!cover) {
      return words;
    }
    words.add("-cover");
    words.addAll(
        CoverageOptions.flags(Stripped.orNull(coverMode), Values.list(coverPackages), race));
    Path own = outputDirectory == null ? build.resolve("goenv") : outputDirectory.toPath();
    try {
      Path counters = Measured.counters(own, session.getStartTime().toInstant());
      project
          .getProperties()
          .setProperty("goenv.coverage.directory", counters.toAbsolutePath().toString());
    } catch (IOException e) {
      String path = CoverageOptions.counters(own).toString();
      throw new CannotRun(say("bad.output", "path", path, "error", FileErrors.words(e)), e);
    }
    return words;
  }
}
