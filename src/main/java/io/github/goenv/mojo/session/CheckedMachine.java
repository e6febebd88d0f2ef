package io.github.goenv.mojo.session;

import io.github.goenv.snapshot.Snapshot;
import java.util.function.Consumer;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystemSession;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the machine as check has read it with the session, for later goals of this build.
 *
 * @param session this build
 */
public record CheckedMachine(MavenSession session) implements Consumer<Snapshot> {
  private static final Object KEY = CheckedMachine.class.getName();

  @Override
  public void accept(Snapshot machine) {
    session.getRepositorySession().getData().set(KEY, machine);
  }

  /** Null when check has not run, or in a module that has the plugin in another class loader. */
  public static @Nullable Snapshot of(MavenSession session) {
    RepositorySystemSession repository = session.getRepositorySession();
    Object kept = repository == null ? null : repository.getData().get(KEY);
    return kept instanceof Snapshot machine ? machine : null;
  }
}
