package io.github.goenv.mojo;

import io.github.goenv.app.CacheDirectory;
import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.verify.VerifyRequest;
import io.github.goenv.app.verify.VerifyToolchains;
import io.github.goenv.mojo.session.MavenProxies;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystemSession;
import org.jspecify.annotations.Nullable;

/**
 * Verifies that the Go toolchain is the one that the Go team has published: hashes its files and
 * looks the hash up in Go's public, signed checksum database, whose answer has to be proved. No go
 * is started. Fails when a program or a source differs, or a proof fails; what cannot be determined
 * is unknown, with the reason. Asks the network; with {@code -o} only what is known from before
 * counts. Runs once in a build; needs no pom.
 *
 * @since 0.1.0
 */
@Mojo(
    name = "verify",
    defaultPhase = LifecyclePhase.VALIDATE,
    requiresProject = false,
    threadSafe = true)
public final class VerifyMojo extends AbstractGoMojo {
  private static final Object DONE = VerifyMojo.class.getName() + ".done";

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.verify.skip", defaultValue = "false")
  boolean verifySkip;

  /**
   * Toolchains to verify, by their directories (GOROOT). Default: the one that GOROOT names, else
   * that of the go to use. Example: {@code -Dgoenv.verify.goroot=/usr/local/go,/opt/go1.25}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.verify.goroot", alias = "verifyGoroot")
  @Nullable List<@Nullable String> goroot;

  /**
   * Verifies the toolchains that go has downloaded into the module cache too (GOTOOLCHAIN).
   * Example: {@code true}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.verify.downloaded", defaultValue = "false")
  boolean downloaded;

  /**
   * Where files differ and it is unknown which, fetches the published zip through GOPROXY (about 70
   * MB), verifies it too, and compares file by file. Example: {@code true}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.verify.download", defaultValue = "false")
  boolean download;

  /**
   * The severity that fails the build: {@code error} (programs or sources differ, or a proof
   * failed), {@code warning} (also harmless differences) or {@code never}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.failOn", defaultValue = "error")
  String failOn = "error";

  /**
   * What an unknown result counts as: {@code report} (it is shown, no more), {@code warning} or
   * {@code error}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.unknown", defaultValue = "report")
  String unknown = "report";

  /**
   * Seconds that an answer of the database may take, and that a download may pause, 1 to 3600.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.verify.timeout", defaultValue = "20")
  int timeout = 20;

  /**
   * Where the newest tree head of the database, proved answers and lists of published files are
   * kept. Default: {@code goenv-maven-plugin/checksums} in the user's cache directory ({@code
   * $XDG_CACHE_HOME} or {@code ~/.cache}, on macOS {@code ~/Library/Caches}, on Windows {@code
   * %LOCALAPPDATA%}). Example: {@code /var/cache/goenv}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.verify.cache")
  @Nullable File cache;

  /**
   * Where {@code verify.json} goes. Default: {@code goenv} in the build directory of the project
   * the build was started in; without a pom nothing is written unless this is set.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.outputDirectory")
  @Nullable File outputDirectory;

  /**
   * Removes home directory, user and host names from files. Credentials are always removed, from
   * the console too.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.redact", defaultValue = "true")
  boolean redact = true;

  @Override
  String goal() {
    return "verify";
  }

  @Override
  boolean skipsGoal() {
    return verifySkip;
  }

  @Override
  void run() throws CannotRun, Rejected, InterruptedException {
    if (timeout < 1 || timeout > 3600) {
      throw new CannotRun(say("verify.bad-timeout", "value", String.valueOf(timeout)));
    }
    RepositorySystemSession repository = session.getRepositorySession();
    // Kept with the session, so that a Maven daemon verifies again in its next build.
    if (repository != null && !repository.getData().set(DONE, null, true)) {
      getLog().debug(say("session.done"));
      return;
    }
    Path directory = Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
    new VerifyToolchains(
            new VerifyRequest(
                version(),
                new VerifyRequest.Places(Values.list(goroot), executable(), downloaded, directory),
                System.getenv(),
                session.isOffline()
                    ? null
                    : new VerifyRequest.Online(
                        new MavenProxies(repository), Duration.ofSeconds(timeout)),
                download,
                cache == null
                    ? CacheDirectory.ofThisUser(CacheDirectory.CHECKSUMS)
                    : cache.toPath().toAbsolutePath(),
                failOn,
                unknown,
                reports(),
                redact,
                outcome()),
            output())
        .run();
  }

  private @Nullable Path reports() {
    if (outputDirectory != null) {
      return outputDirectory.toPath().toAbsolutePath();
    }
    MavenProject top = session.getTopLevelProject();
    return top == null || top.getFile() == null
        ? null
        : Path.of(top.getBuild().getDirectory()).resolve("goenv");
  }
}
