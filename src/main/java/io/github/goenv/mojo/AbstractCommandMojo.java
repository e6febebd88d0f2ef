package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.command.CommandRequest;
import io.github.goenv.app.command.DirectoryLocks;
import io.github.goenv.files.FileErrors;
import io.github.goenv.mojo.session.Anchors;
import io.github.goenv.mojo.session.CheckedMachine;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.SessionData;
import org.jspecify.annotations.Nullable;

/** What goals that run a command of go in a module have in common. */
abstract class AbstractCommandMojo extends AbstractGoMojo {
  private static final Object LOCKS = DirectoryLocks.class.getName();

  /**
   * Where commands run: the directory of go.mod or below it.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.workingDirectory", defaultValue = "${project.basedir}")
  @SuppressWarnings("NullAway.Init")
  File workingDirectory;

  /**
   * Variables for go, besides those of Maven's environment. Example: {@code <GOAMD64>v3</GOAMD64>}.
   *
   * @since 0.1.0
   */
  @Parameter @Nullable Map<String, @Nullable String> env;

  /**
   * Seconds a command may take; then it is stopped with everything it started. Default: no limit.
   * Example: {@code 600}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.command.timeout")
  @Nullable Long timeout;

  /**
   * Where reports go. Default: {@code goenv} in the build directory of the module.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.outputDirectory", defaultValue = "${project.build.directory}/goenv")
  @SuppressWarnings("NullAway.Init")
  File outputDirectory;

  /**
   * Removes home directory, user and host names from files, also from names of packages and
   * modules. Credentials are always removed, from the console too.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.redact", defaultValue = "true")
  boolean redact = true;

  @Parameter(defaultValue = "${project}", readonly = true)
  @SuppressWarnings("NullAway.Init")
  private MavenProject project;

  /** Whether scripts are told by the file {@code outcome} how this goal ended. */
  boolean tells() {
    return true;
  }

  @Override
  final void run() throws CannotRun, Rejected, InterruptedException {
    String word = "errors";
    try {
      command(request());
      word = "clean";
    } finally {
      if (tells()) {
        tell(word);
      }
    }
  }

  private void tell(String word) throws CannotRun {
    Path directory = outputDirectory.toPath();
    try {
      outcome().built(directory, word);
    } catch (IOException e) {
      String error = FileErrors.words(e);
      getLog().warn(say("bad.output", "path", directory.toString(), "error", error));
    }
  }

  /** Does what the goal is for. */
  abstract void command(CommandRequest request) throws CannotRun, Rejected;

  private CommandRequest request() throws CannotRun, Rejected, InterruptedException {
    Map<String, String> environment = System.getenv();
    String checkout = Anchors.checkout(environment);
    Path base = project.getBasedir().toPath();
    return new CommandRequest(
        goal(),
        executable(),
        base,
        Anchors.root(
            base.toAbsolutePath().normalize(),
            Path.of(session.getExecutionRootDirectory()),
            checkout),
        workingDirectory.toPath(),
        environment,
        Values.map(env),
        session.isOffline(),
        timeout,
        outputDirectory.toPath(),
        redact,
        CheckedMachine.of(session),
        proxy());
  }

  /** The test report of a tool; null when none is wanted. */
  final @Nullable Path xml(boolean wanted, String tool) {
    String name = tool.replaceAll("[^A-Za-z0-9._-]", "_");
    return wanted ? outputDirectory.toPath().resolve("TEST-goenv-" + name + ".xml") : null;
  }

  /** The directories in which modules of this build work now. */
  @SuppressWarnings("unchecked") // of strings, by the name it is kept with
  final DirectoryLocks locks() {
    RepositorySystemSession repository = session.getRepositorySession();
    if (repository == null) {
      return new DirectoryLocks(new HashSet<>());
    }
    SessionData data = repository.getData();
    data.set(LOCKS, null, new HashSet<String>());
    return data.get(LOCKS) instanceof Set<?> kept
        ? new DirectoryLocks((Set<String>) kept)
        : new DirectoryLocks(new HashSet<>());
  }

  static List<String> list(@Nullable List<@Nullable String> configured) {
    return Values.list(configured);
  }
}
