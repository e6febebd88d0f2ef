package io.github.goenv.mojo;

import io.github.goenv.check.Policy;
import io.github.goenv.files.AtomicFiles;
import io.github.goenv.files.FileErrors;
import io.github.goenv.probe.ProbeRequest;
import io.github.goenv.probe.ProbeTime;
import io.github.goenv.probe.SnapshotReader;
import io.github.goenv.report.Line;
import io.github.goenv.report.Report;
import io.github.goenv.report.ReportJson;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.SnapshotJson;
import java.io.File;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the goals that read or check a machine have in common. */
abstract class AbstractMachineMojo extends AbstractGoenvMojo {

  /** How long reading may take before the user hears of it. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /**
   * What an unknown answer counts as: {@code report} (it is counted, no more), {@code warning} or
   * {@code error} (it counts as one, for agents that must be known to be right).
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.unknown", defaultValue = "report")
  String unknown = "report";

  /**
   * Severities: {@code default}, or {@code strict}, the stricter profile for build agents.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.profile", defaultValue = "default")
  String profile = "default";

  /**
   * Run only these checks: ids or areas. Example: {@code -Dgoenv.only=goroot,path.cwd}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.only")
  @Nullable List<String> only;

  /**
   * Exclude these checks: ids or areas. Example: {@code -Dgoenv.exclude=path.dead}. Better accept a
   * finding with a reason, by {@code <accept>}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.exclude")
  @Nullable List<String> exclude;

  /**
   * Severities that replace the catalogue's: id to {@code error}, {@code warning} or {@code info}.
   *
   * <pre>{@code
   * <severity>
   *   <goroot.space>error</goroot.space>
   * </severity>
   * }</pre>
   *
   * @since 0.1.0
   */
  @Parameter Map<String, String> severity = Map.of();

  /**
   * Findings that are accepted. A reason is required, an end is recommended; {@code subject} may
   * contain {@code *}.
   *
   * <pre>{@code
   * <accept>
   *   <finding>
   *     <id>path.go-multiple</id>
   *     <reason>the image ships two, OPS-71</reason>
   *     <until>2027-03-01</until>
   *   </finding>
   * </accept>
   * }</pre>
   *
   * @since 0.1.0
   */
  @Parameter List<Finding> accept = List.of();

  /**
   * What this project expects of the machine.
   *
   * <pre>{@code
   * <expect>
   *   <version>[1.24,1.27)</version>
   *   <env><CGO_ENABLED>0</CGO_ENABLED></env>
   *   <offProject>GOCACHE,GOMODCACHE</offProject>
   *   <localFixed>GOCACHE</localFixed>
   * </expect>
   * }</pre>
   *
   * @since 0.1.0
   */
  @Parameter @Nullable Expect expect;

  /**
   * The go executable to use. Default: the first on PATH.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.go")
  @Nullable String go;

  /**
   * Seconds each probe may take, 1 to 3600. What needs longer is unknown.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timeout", defaultValue = "5")
  int timeout = 5;

  /**
   * Check this saved snapshot instead of reading the machine; {@code goenv:snapshot} saves one.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.snapshot")
  @Nullable File snapshot;

  /**
   * Where reports go. Default: {@code goenv} in the build directory of the project the build was
   * started in; without a pom nothing is written unless this is set.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.outputDirectory")
  @Nullable File outputDirectory;

  /**
   * Removes home directory, user and host names from files. Credentials in URLs are always removed.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.redact", defaultValue = "true")
  boolean redact = true;

  /**
   * CI systems that findings are streamed to, besides the log: {@code auto} (the one this runs in),
   * {@code off}, or a list of {@code github} (annotations and step summary), {@code azure}
   * (issues), {@code teamcity} (inspections), {@code gitlab} (a section of the job log). Example:
   * {@code -Dgoenv.ci=off}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.ci", defaultValue = "auto")
  String ci = "auto";

  /** The unknown answers' level. */
  final Severity unknownAs() throws MojoExecutionException {
    return switch (Choice.of(
        "goenv.unknown", unknown, List.of("report", "warning", "error"), texts())) {
      case "warning" -> Severity.WARNING;
      case "error" -> Severity.ERROR;
      default -> Severity.INFO;
    };
  }

  /** The CI systems to tell; mostly none. */
  final List<String> ciSystems() throws MojoExecutionException {
    return CiSystems.of(ci, System.getenv(), texts());
  }

  /** Logs {@code lines}, and tells {@code systems} of {@code report}. */
  final void show(Report report, List<Line> lines, Severity unknowns, List<String> systems)
      throws MojoExecutionException {
    if (systems.isEmpty()) {
      log(lines);
      return;
    }
    Map<String, String> environment = System.getenv();
    new CiStream(new RawConsole(), Clock.systemUTC(), getLog(), texts(), redaction(), environment)
        .tell(
            systems,
            report,
            unknowns,
            Anchors.of(
                session.getCurrentProject(),
                execution.getPlugin().getKey(),
                directory(),
                environment.get("GITHUB_WORKSPACE")),
            () -> log(lines));
  }

  final Policy policy() throws MojoExecutionException {
    return new PolicyFactory(texts()).policy(profile, only, exclude, severity, accept, expect);
  }

  /** Reads the machine, or the snapshot given. */
  final Snapshot machine() throws MojoExecutionException {
    if (timeout < 1 || timeout > 3600) {
      throw new MojoExecutionException(say("bad.timeout", "value", String.valueOf(timeout)));
    }
    if (snapshot != null) {
      return replay(snapshot.toPath());
    }
    String waiting = say("machine.waiting", "seconds", String.valueOf(timeout));
    Heartbeat heartbeat = new Heartbeat(PATIENCE, time -> getLog().info(waiting));
    try {
      SnapshotReader reader = new SnapshotReader(request());
      Snapshot read = reader.read();
      if (getLog().isDebugEnabled()) {
        times(reader.times());
      }
      return read;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException(say("interrupted"));
    } finally {
      heartbeat.close();
    }
  }

  private void times(List<ProbeTime> times) throws MojoExecutionException {
    for (ProbeTime time : times) {
      getLog()
          .debug(
              say(
                  time.duration() < 0 ? "probe.time.none" : "probe.time",
                  "probe",
                  time.name(),
                  "start",
                  String.valueOf(time.start()),
                  "duration",
                  String.valueOf(time.duration())));
    }
  }

  private Snapshot replay(Path file) throws MojoExecutionException {
    try {
      return SnapshotJson.read(Files.readString(file));
    } catch (NoSuchFileException e) {
      throw unusable(file, say("file.missing"));
    } catch (MalformedInputException e) {
      throw unusable(file, say("file.not-utf8"));
    } catch (IOException e) {
      throw unusable(file, FileErrors.words(e));
    }
  }

  private MojoExecutionException unusable(Path file, String error) throws MojoExecutionException {
    return new MojoExecutionException(say("bad.snapshot", "path", file.toString(), "error", error));
  }

  private ProbeRequest request() {
    Path directory = directory();
    List<Path> modules = new ArrayList<>();
    for (MavenProject project : session.getProjects()) {
      File basedir = project.getBasedir();
      if (basedir != null && project.getFile() != null) {
        modules.add(basedir.toPath());
      }
    }
    if (modules.isEmpty()) {
      modules.add(directory);
    }
    Path build = buildDirectory();
    return new ProbeRequest(
        version(),
        go == null || go.isBlank() ? null : go,
        directory,
        modules,
        build == null ? directory : build,
        System.getenv(),
        Duration.ofSeconds(timeout),
        session.isOffline(),
        expect == null ? Set.of() : expect.env.keySet());
  }

  private Path directory() {
    return Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
  }

  private @Nullable Path buildDirectory() {
    MavenProject top = session.getTopLevelProject();
    return top == null || top.getFile() == null ? null : Path.of(top.getBuild().getDirectory());
  }

  /** Where reports go; null when nowhere. */
  final @Nullable Path reports() {
    if (outputDirectory != null) {
      return outputDirectory.toPath().toAbsolutePath();
    }
    Path build = buildDirectory();
    return build == null ? null : build.resolve("goenv");
  }

  final Redaction redaction() {
    if (!redact) {
      return Redaction.CREDENTIALS_ONLY;
    }
    return Machine.redaction();
  }

  /** Writes {@code report.json} and {@code outcome}; returns the directory, null when nowhere. */
  final @Nullable Path write(Report report) throws MojoExecutionException {
    Path directory = reports();
    if (directory == null) {
      return null;
    }
    try {
      Files.createDirectories(directory);
      ReportJson json = new ReportJson(redaction(), texts());
      AtomicFiles.write(directory.resolve("report.json"), out -> json.write(report, out));
      Path outcome = directory.resolve("outcome");
      String word = report.summary().word() + "\n";
      if (!Files.isRegularFile(outcome) || !Files.readString(outcome).equals(word)) {
        AtomicFiles.write(outcome, out -> out.write(word));
      }
      return directory;
    } catch (IOException e) {
      throw new MojoExecutionException(
          say("bad.output", "path", directory.toString(), "error", FileErrors.words(e)));
    }
  }
}
