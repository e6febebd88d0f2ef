package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.machine.CheckRequest;
import io.github.goenv.app.machine.MachineRequest;
import io.github.goenv.app.machine.ServiceParameters;
import io.github.goenv.app.policy.PolicyRequest;
import io.github.goenv.app.verify.LockFile;
import io.github.goenv.mojo.session.Anchors;
import io.github.goenv.mojo.session.BoundGoals;
import io.github.goenv.mojo.session.Expect;
import io.github.goenv.mojo.session.GoParameter;
import io.github.goenv.mojo.session.TelemetryOfSession;
import io.github.goenv.probe.ProbeRequest;
import io.github.goenv.probe.ProbeRequest.Examine;
import io.github.goenv.probe.ProbeRequest.Examine.Modules;
import io.github.goenv.probe.ProbeRequest.ServiceQuestion;
import io.github.goenv.report.ci.Anchor;
import io.github.goenv.text.Stripped;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the goals that read or judge a machine have in common. */
abstract class AbstractMachineMojo extends AbstractPolicyMojo {

  /**
   * What an unknown answer counts as: {@code report} (it is counted, no more), {@code warning} or
   * {@code error} (it counts as one, for agents that must be known to be right).
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.unknown", defaultValue = "report")
  String unknown = "report";

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
   * CI systems that findings are streamed to, besides the log: {@code auto} (the one this runs in),
   * {@code off}, or a list of {@code github} (annotations and step summary), {@code azure}
   * (issues), {@code teamcity} (inspections), {@code gitlab} (a section of the job log). Example:
   * {@code -Dgoenv.ci=off}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.ci", defaultValue = "auto")
  String ci = "auto";

  /**
   * Files to write to {@code outputDirectory}: a list of {@code json} ({@code report.json}), {@code
   * sarif} ({@code report.sarif}), {@code junit} ({@code TEST-goenv.xml}), {@code codequality}
   * ({@code gl-code-quality-report.json}) and {@code html} ({@code report.html}), or {@code all},
   * or {@code none}; {@code outcome} is always written. Default: all, the page from goenv:doctor
   * alone, and no SARIF where findings are GitHub's annotations. Where it is asked for there,
   * findings are no annotations. Example: {@code -Dgoenv.reports=json,sarif}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.reports")
  @Nullable String reports;

  /**
   * Removes home directory, user and host names from files, also from names of packages and
   * modules. Credentials are always removed, from the console too.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.redact", defaultValue = "true")
  boolean redact = true;

  /**
   * Which modules of the module cache are hashed and compared with go.sum, for {@code
   * modcache.corrupt}: {@code off}, {@code project} (those of this build) or {@code all} (the whole
   * cache). Reading them takes its time, about as long as {@code go mod verify}. Default: {@code
   * project} for goenv:doctor and where {@code goenv.only} names the check, else {@code off}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.modcache")
  @Nullable String modcache;

  /**
   * Whether to have go build a tiny program and to start it from each directory that builds start
   * programs from, for {@code exec.blocked}. Default: {@code true} for goenv:doctor and where
   * {@code goenv.only} names the check, else {@code false}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.tryStart")
  @Nullable Boolean tryStart;

  /**
   * Whether to measure what small files cost in the directories of Go, for {@code av.scan-cost}; it
   * takes less than a second. Default: {@code true} for goenv:doctor and where {@code goenv.only}
   * names the check, else {@code false}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.fileCost")
  @Nullable Boolean fileCost;

  /**
   * For so many days, 1 to 366, the findings of a new baseline are accepted.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.baseline.days", defaultValue = "90")
  int baselineDays = 90;

  /**
   * Shows the policy that results from the pom, the shared policy and the baseline, with the place
   * of each entry, before anything is examined.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.policy.show", defaultValue = "false")
  boolean policyShow;

  /**
   * Whether go is to ask the servers that it downloads from, for {@code tls.reachability}: each
   * element of GOPROXY for a module, and the checksum database, through the HTTP proxy that go
   * uses. Nothing is asked while Maven is offline ({@code -o}).
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.network", defaultValue = "false")
  boolean network;

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

  /**
   * Writes an entry to the event log <em>Application</em> of Windows when there are errors or
   * warnings, by this source. It must exist, such as {@code Application}; to make one of your own
   * takes an administrator ({@code New-EventLog -LogName Application -Source goenv}), to write
   * none. Default: no entry.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.eventLog")
  @Nullable String eventLog;

  /**
   * The name of a Windows service that runs a Go program, for the checks {@code service.*}; the one
   * that {@code sc.exe query} shows, not the displayed one. Example: {@code
   * -Dgoenv.service=MyService}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.service")
  @Nullable String service;

  /**
   * The directory to which that service writes its logs. Default: where NSSM puts its output
   * ({@code AppStdout}, {@code AppStderr}). Example: {@code
   * -Dgoenv.service.logDirectory=C:\\MyService\\logs}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.service.logDirectory")
  @Nullable String serviceLogDirectory;

  /**
   * The registry key with the settings of that service, below {@code HKLM}. Default: that of NSSM.
   * Example: {@code -Dgoenv.service.registryKey=HKLM\\SOFTWARE\\MyService}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.service.registryKey")
  @Nullable String serviceRegistryKey;

  /**
   * More open handles than this in one process of that service are a finding; a rule of thumb, no
   * limit of Windows.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.service.maxHandles", defaultValue = "5000")
  int serviceMaxHandles = 5000;

  /**
   * The file in which the team has written down its Go, and what it expects of each machine: that
   * counts where {@code expect} says nothing. Default: {@code goenv.lock} in the directory of the
   * project (that with {@code .mvn}, else where Maven was started), where there is one. Example:
   * {@code build/goenv.lock}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.lock.file")
  @Nullable String lockFile;

  /**
   * Public keys, one of which has to have signed {@code goenv.lock} (Ed25519): a line of OpenSSH
   * ({@code ssh-ed25519 …}), a PEM text ({@code BEGIN PUBLIC KEY}), or the name of a file with
   * either. A key without a lock is warned of. Default: none, and no signature is verified.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.publicKeys")
  @Nullable List<@Nullable String> publicKeys;

  private PolicyRequest.@Nullable Expect expected;

  /** Whether this goal reads by default what takes its time. */
  boolean thorough() {
    return false;
  }

  /** Whether this goal fetches the release of Go that is wanted. */
  boolean fetches() {
    return false;
  }

  /** What git is asked for, and compilers what they are made of. */
  private static final String[] OF_TREES = {
    "vcs.line-endings", "vcs.long-paths", "path.case-collision", "cgo.cc-runtime"
  };

  /** What is read only when it is asked for. */
  private Examine examine() throws CannotRun {
    PolicyRequest wanted = typed(PolicyRequest.Expect.NOTHING);
    Modules modules = wanted.wants("modcache.corrupt", thorough()) ? Modules.PROJECT : Modules.NONE;
    if (modcache != null && !modcache.isBlank()) {
      modules = Values.modules(modcache, texts());
    }
    boolean trees = false;
    for (String id : OF_TREES) {
      trees |= wanted.wants(id, thorough());
    }
    return new Examine(
        modules,
        tryStart == null ? wanted.wants("exec.blocked", thorough()) : tryStart,
        fileCost == null ? wanted.wants("av.scan-cost", thorough()) : fileCost,
        trees,
        wanted.wants("gocache.size", thorough()),
        network && !session.isOffline(),
        question());
  }

  /** The service that is named; null for none. */
  private @Nullable ServiceQuestion question() throws CannotRun {
    return ServiceParameters.question(
        service, serviceLogDirectory, serviceRegistryKey, serviceMaxHandles, texts());
  }

  /** What is to be checked. */
  final CheckRequest request(String failOn) throws CannotRun, Rejected, InterruptedException {
    Map<String, String> environment = System.getenv();
    return new CheckRequest(
        version(),
        machine(),
        typed(expected()).with(files(baselineDays, policyShow)),
        unknown,
        failOn,
        ci,
        environment,
        anchor(environment),
        reports,
        reports(),
        outcome(),
        redact,
        TelemetryOfSession.of(session, export, version(), redact, texts()),
        eventLog);
  }

  /** Where this plugin is declared; null without a pom. */
  private @Nullable Anchor anchor(Map<String, String> environment) {
    MavenProject project = session.getCurrentProject();
    if (project == null || project.getFile() == null) {
      return null;
    }
    String own = execution.getMojoDescriptor().getPluginDescriptor().getPluginLookupKey();
    return Anchors.of(project, own, started(), Anchors.checkout(environment));
  }

  /** Where Maven was started, as far as it can name that. */
  private Path started() {
    try {
      return directory();
    } catch (InvalidPathException e) {
      return top();
    }
  }

  /** What the pom expects, and of the rest what the lock expects. */
  private PolicyRequest.Expect expected() throws CannotRun {
    PolicyRequest.Expect known = expected;
    if (known == null) {
      LockFile lock = new LockFile(lock(lockFile), output());
      List<String> keys = Values.list(publicKeys);
      if (Stripped.orNull(lockFile) != null || lock.exists()) {
        known = Expect.with(expect, lock, keys, top(), output());
      } else {
        checkMissing(lock, keys);
        known = expect == null ? PolicyRequest.Expect.NOTHING : expect.request();
      }
      expected = known;
    }
    return known;
  }

  /** A lock that was deleted is not to pass for one that never was; the key may be attest's. */
  private void checkMissing(LockFile lock, List<String> keys) throws CannotRun {
    if (lock.misses(keys, top())) {
      output().warn("lock.missing.warning", "file", lock.shown());
    }
  }

  /** The machine to look at. */
  final MachineRequest machine() throws CannotRun, Rejected, InterruptedException {
    if (timeout < 1 || timeout > 3600) {
      throw new CannotRun(say("bad.timeout", "value", String.valueOf(timeout)));
    }
    return new MachineRequest(snapshot == null ? probe() : null, path(snapshot));
  }

  private ProbeRequest probe() throws CannotRun, Rejected, InterruptedException {
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
        executable(go, goVersion, provisionDirectory, provisionTimeout, fetches()),
        directory,
        modules,
        build == null ? directory : build,
        System.getenv(),
        Duration.ofSeconds(timeout),
        session.isOffline(),
        expected().env().keySet(),
        bound().builds(),
        examine());
  }

  /** What the poms of this build bind. */
  final BoundGoals bound() {
    PluginDescriptor own = execution.getMojoDescriptor().getPluginDescriptor();
    return new BoundGoals(session, own.getPluginLookupKey());
  }

  private Path directory() {
    return Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
  }
}
