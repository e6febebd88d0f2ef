package io.github.goenv.mojo;

import io.github.goenv.app.CacheDirectory;
import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.verify.VerifyRequest;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystemSession;
import org.jspecify.annotations.Nullable;

/** What the goals have in common that read whole toolchains. */
abstract class AbstractToolchainMojo extends AbstractGoMojo {

  /**
   * Toolchains to read, by their directories (GOROOT). Default: the one that GOROOT names, else
   * that of the go to use. Example: {@code -Dgoenv.verify.goroot=/usr/local/go,/opt/go1.25}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.verify.goroot", alias = "verifyGoroot")
  @Nullable List<@Nullable String> goroot;

  /**
   * Reads the toolchains that go has downloaded into the module cache too (GOTOOLCHAIN). Example:
   * {@code true}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.verify.downloaded", defaultValue = "false")
  boolean downloaded;

  /**
   * Where the newest tree head of the database, proved answers, lists of the files of toolchains
   * and indexes are kept. Default: {@code goenv-maven-plugin/checksums} in the user's cache
   * directory ({@code $XDG_CACHE_HOME} or {@code ~/.cache}, on macOS {@code ~/Library/Caches}, on
   * Windows {@code %LOCALAPPDATA%}). Example: {@code /var/cache/goenv}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.verify.cache")
  @Nullable File cache;

  /**
   * The file in which the team has written down its Go. Default: {@code goenv.lock} in the
   * directory of the project (that with {@code .mvn}, else where Maven was started). Example:
   * {@code build/goenv.lock}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.lock.file")
  @Nullable String lockFile;

  /**
   * Public keys, one of which has to have signed the lock (Ed25519): a line of OpenSSH ({@code
   * ssh-ed25519 …}), a PEM text ({@code BEGIN PUBLIC KEY}), or the name of a file with either.
   * Default: none, and no signature is verified. Example: {@code <publicKeys><publicKey>ssh-ed25519
   * AAAAC3… release</publicKey></publicKeys>}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.publicKeys")
  @Nullable List<@Nullable String> publicKeys;

  /**
   * Where {@code verify.json} and {@code indicators.*} go. Default: {@code goenv} in the build
   * directory of the project the build was started in; without a pom nothing is written unless this
   * is set.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.outputDirectory")
  @Nullable File outputDirectory;

  /** Whether this goal has run in this build before. */
  final boolean again(Object mark) {
    // Kept with the session, so that a Maven daemon does it again in its next build.
    RepositorySystemSession repository = session.getRepositorySession();
    return repository != null && !repository.getData().set(mark, null, true);
  }

  final VerifyRequest.Places places() throws CannotRun, Rejected, InterruptedException {
    return new VerifyRequest.Places(Values.list(goroot), executable(), downloaded, started());
  }

  private Path started() {
    return Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
  }

  final @Nullable Path cache() {
    return cache == null
        ? CacheDirectory.ofThisUser(CacheDirectory.CHECKSUMS)
        : cache.toPath().toAbsolutePath();
  }

  final Path lock() throws CannotRun {
    return lock(lockFile);
  }

  final @Nullable Path reports() {
    if (outputDirectory != null) {
      return outputDirectory.toPath().toAbsolutePath();
    }
    Path build = buildDirectory();
    return build == null ? null : build.resolve("goenv");
  }
}
