package io.github.goenv.mojo;

import io.github.goenv.snapshot.Snapshot;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystemSession;
import org.jspecify.annotations.Nullable;

/** The machine as check has read it in this build, kept with the session for later goals. */
final class CheckedMachine {
  private static final Object KEY = CheckedMachine.class.getName();

  private CheckedMachine() {}

  static void keep(MavenSession session, Snapshot machine) {
    session.getRepositorySession().getData().set(KEY, machine);
  }

  /** Null when check has not run, or in a module that has the plugin in another class loader. */
  static @Nullable Snapshot of(MavenSession session) {
    RepositorySystemSession repository = session.getRepositorySession();
    Object kept = repository == null ? null : repository.getData().get(KEY);
    return kept instanceof Snapshot machine ? machine : null;
  }
}
