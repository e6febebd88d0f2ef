package io.github.goenv.mojo.session;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.sbom.WriterSource;
import io.github.goenv.sbom.BillLibrary;
import io.github.goenv.sbom.BillWriter;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.Exclusion;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/**
 * Has Maven resolve what writes bills, as it resolves plugins: from the local repository, else from
 * the project's plugin repositories, by its mirrors and proxies, and with {@code -o} not at all. It
 * is loaded once for all modules.
 *
 * @param system Maven's resolver
 * @param project whose plugin repositories are asked
 */
public record LibraryOfSession(
    RepositorySystem system, MavenSession session, MavenProject project, Messages texts)
    implements WriterSource {
  private static final Object KEY = BillLibrary.class.getName();

  @Override
  public BillWriter get() throws CannotRun {
    RepositorySystemSession repository = session.getRepositorySession();
    if (repository.getData().get(KEY) instanceof BillWriter kept) {
      return kept;
    }
    try {
      BillWriter writer = BillLibrary.load(files(repository));
      repository.getData().set(KEY, writer);
      return writer;
    } catch (IOException e) {
      throw failed("sbom.library.broken", String.valueOf(e.getMessage()), e);
    } catch (DependencyResolutionException e) {
      boolean offline = session.isOffline();
      throw failed(
          offline ? "sbom.library.offline" : "sbom.library", String.valueOf(e.getMessage()), e);
    }
  }

  private List<Path> files(RepositorySystemSession repository)
      throws DependencyResolutionException {
    CollectRequest collect = new CollectRequest();
    // Not as the root: its own management of versions counts as little as where it is a dependency.
    // The log is Maven's own, which plugins see; another version would be fetched for nothing.
    Exclusion log = new Exclusion("org.slf4j", "*", "*", "*");
    DefaultArtifact library = new DefaultArtifact(BillLibrary.COORDINATES);
    collect.addDependency(new Dependency(library, "runtime", false, List.of(log)));
    collect.setRepositories(project.getRemotePluginRepositories());
    List<Path> files = new ArrayList<>();
    for (ArtifactResult each :
        system
            .resolveDependencies(repository, new DependencyRequest(collect, null))
            .getArtifactResults()) {
      files.add(each.getArtifact().getFile().toPath());
    }
    return files;
  }

  private CannotRun failed(String key, String reason, Exception cause) {
    return new CannotRun(
        Text.of(key, "coordinates", BillLibrary.COORDINATES, "reason", reason).in(texts), cause);
  }
}
