package io.github.goenv.mojo.session;

import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystemSession;
import org.jspecify.annotations.Nullable;

/** Where check has written its report in this run of Maven; of the JDK's own types. */
public final class CheckedReport {
  private static final Object KEY = CheckedReport.class.getName();

  private CheckedReport() {}

  /**
   * Keeps it.
   *
   * @param directory of reports; null for none
   */
  public static void keep(MavenSession session, @Nullable Path directory) {
    RepositorySystemSession repository = session.getRepositorySession();
    if (repository != null && directory != null) {
      String file = directory.resolve("report.json").toAbsolutePath().toString();
      repository.getData().set(KEY, file);
    }
  }

  /** The file; null when check has not run. It need not be there. */
  public static @Nullable Path of(MavenSession session) {
    RepositorySystemSession repository = session.getRepositorySession();
    Object kept = repository == null ? null : repository.getData().get(KEY);
    return kept instanceof String file ? Path.of(file) : null;
  }
}
