package io.github.goenv.mojo.session;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.telemetry.Telemetry;
import io.github.goenv.text.Messages;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystemSession;
import org.jspecify.annotations.Nullable;

/** Keeps the export with the session, so that all goals of a build are in one trace. */
public final class TelemetryOfSession {
  private static final Object KEY = Telemetry.class.getName();

  private TelemetryOfSession() {}

  /**
   * That of this build; a new one in a module that has the plugin in another class loader.
   *
   * @param typed value of {@code goenv.export}
   */
  public static Telemetry of(
      MavenSession session, @Nullable String typed, String version, boolean redact, Messages texts)
      throws CannotRun {
    if (typed == null || typed.isBlank()) {
      return Telemetry.NONE;
    }
    RepositorySystemSession repository = session.getRepositorySession();
    Object kept = repository == null ? null : repository.getData().get(KEY);
    if (kept instanceof Telemetry telemetry) {
      return telemetry;
    }
    Telemetry made = Telemetry.of(typed, System.getenv(), version, redact, texts);
    if (repository == null) {
      return made;
    }
    repository.getData().set(KEY, null, made);
    return repository.getData().get(KEY) instanceof Telemetry first ? first : made;
  }
}
