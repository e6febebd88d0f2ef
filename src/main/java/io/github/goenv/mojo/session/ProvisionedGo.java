package io.github.goenv.mojo.session;

import io.github.goenv.app.CacheDirectory;
import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.provision.ProvisionRequest;
import io.github.goenv.app.provision.ProvisionToolchain;
import io.github.goenv.app.verify.VerifyRequest;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.SessionData;
import org.jspecify.annotations.Nullable;

/**
 * The go of a release that is wanted. It is looked for once in a build, whatever the number of
 * modules and goals, and in a Maven daemon once in each build.
 */
public final class ProvisionedGo {
  private static final Object FOUND = ProvisionedGo.class.getName();

  private final MavenSession session;
  private final Output output;

  /**
   * In a build.
   *
   * @param output hears what is done
   */
  public ProvisionedGo(MavenSession session, Output output) {
    this.session = session;
    this.output = output;
  }

  /**
   * Its executable.
   *
   * @param go the executable that is used if it has that version; null for the first on PATH
   * @param version as it was typed
   * @param directory where releases are kept; null for the user's cache directory
   * @param timeout seconds that an answer may take
   * @param fetch whether it is fetched when it is not there
   * @return null when it is not there, and is not to be fetched
   */
  public @Nullable String executable(
      @Nullable String go, String version, @Nullable File directory, int timeout, boolean fetch)
      throws CannotRun, Rejected, InterruptedException {
    if (timeout < 1 || timeout > 3600) {
      throw new CannotRun(output.say("provision.bad-timeout", "value", String.valueOf(timeout)));
    }
    RepositorySystemSession repository = session.getRepositorySession();
    Path toolchains =
        directory == null
            ? CacheDirectory.ofThisUser(CacheDirectory.TOOLCHAINS)
            : directory.toPath().toAbsolutePath();
    ProvisionRequest request =
        new ProvisionRequest(
            version,
            go,
            here(),
            System.getenv(),
            session.isOffline()
                ? null
                : new VerifyRequest.Online(
                    new MavenProxies(repository), Duration.ofSeconds(timeout)),
            toolchains,
            CacheDirectory.ofThisUser(CacheDirectory.CHECKSUMS),
            fetch);
    if (repository == null || !fetch) {
      return text(new ProvisionToolchain(request, output).run());
    }
    return once(
        found(repository.getData()), version.strip() + "|" + go + "|" + toolchains, request);
  }

  /** What this build has found; of the JDK's types, for any class loader. */
  @SuppressWarnings("unchecked") // it is ours alone
  private static Map<String, CompletableFuture<String>> found(SessionData data) {
    Map<String, CompletableFuture<String>> made = new ConcurrentHashMap<>();
    data.set(FOUND, null, made);
    return data.get(FOUND) instanceof Map<?, ?> kept
        ? (Map<String, CompletableFuture<String>>) kept
        : made;
  }

  private String once(
      Map<String, CompletableFuture<String>> found, String key, ProvisionRequest request)
      throws CannotRun, Rejected, InterruptedException {
    CompletableFuture<String> own = new CompletableFuture<>();
    CompletableFuture<String> other = found.putIfAbsent(key, own);
    if (other != null) {
      return waited(other);
    }
    String why = output.say("interrupted");
    try {
      String go = String.valueOf(new ProvisionToolchain(request, output).run());
      own.complete(go);
      return go;
    } catch (CannotRun | Rejected e) {
      why = String.valueOf(e.getMessage());
      throw e;
    } finally {
      own.completeExceptionally(new IllegalStateException(why)); // of no effect after complete
    }
  }

  /** What failed for one module is not tried again for each. */
  private static String waited(CompletableFuture<String> other)
      throws CannotRun, InterruptedException {
    try {
      return other.get();
    } catch (ExecutionException e) {
      throw new CannotRun(String.valueOf(e.getCause() == null ? e : e.getCause().getMessage()));
    }
  }

  private Path here() {
    MavenProject project = session.getCurrentProject();
    File base = project == null || project.getFile() == null ? null : project.getBasedir();
    return base == null
        ? Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize()
        : base.toPath().toAbsolutePath();
  }

  private static @Nullable String text(@Nullable Path path) {
    return path == null ? null : path.toString();
  }
}
