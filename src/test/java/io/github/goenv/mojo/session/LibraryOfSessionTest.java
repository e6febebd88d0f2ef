package io.github.goenv.mojo.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.app.CannotRun;
import io.github.goenv.sbom.BillLibrary;
import io.github.goenv.text.Messages;
import java.io.File;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.DependencyResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryOfSessionTest {
  private final List<DependencyRequest> asked = new ArrayList<>();
  private final MavenExecutionRequest request = new DefaultMavenExecutionRequest();
  private final MavenProject project = new MavenProject();

  /** From the plugin repositories, and once for all modules. */
  @Test
  @SuppressWarnings("deprecation") // the only way to set them
  void isResolvedOnceFromThePluginRepositories() throws Exception {
    RemoteRepository repository =
        new RemoteRepository.Builder("mine", "default", "https://repo.example.com").build();
    project.setPluginArtifactRepositories(List.of());
    LibraryOfSession library = library(LibraryOfSessionTest::classPath);
    project.getRemotePluginRepositories().add(repository);
    assertThat(library.get()).isSameAs(library.get());
    assertThat(asked).hasSize(1);
    assertThat(asked.get(0).getCollectRequest().getRepositories()).containsExactly(repository);
    assertThat(asked.get(0).getCollectRequest().getDependencies().get(0).getArtifact())
        .hasToString(
            BillLibrary.COORDINATES.replace("cyclonedx-core-java:", "cyclonedx-core-java:jar:"));
  }

  @Test
  void whatCannotBeFetchedIsNamedWithTheWayOut() {
    InvocationHandler fails =
        (proxy, method, arguments) -> {
          throw new DependencyResolutionException(null, new IllegalStateException("no such host"));
        };
    request.setOffline(true);
    assertThatThrownBy(() -> library(fails).get())
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining(BillLibrary.COORDINATES)
        .hasMessageContaining("mvn dependency:get \"-Dartifact=" + BillLibrary.COORDINATES + "\"");
    request.setOffline(false);
    assertThatThrownBy(() -> library(fails).get())
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("cannot be fetched")
        .hasMessageContaining("no such host");
  }

  @Test
  void aDamagedLibraryIsSaidSo(@TempDir Path empty) {
    InvocationHandler nothing = (proxy, method, arguments) -> result(List.of(empty));
    assertThatThrownBy(() -> library(nothing).get())
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("cannot be loaded");
  }

  private static Object classPath(Object proxy, Object method, Object[] arguments) {
    List<Path> files = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (entry.endsWith(".jar")) {
        files.add(Path.of(entry));
      }
    }
    return result(files);
  }

  private static DependencyResult result(List<Path> files) {
    List<ArtifactResult> results = new ArrayList<>();
    for (Path file : files) {
      results.add(
          new ArtifactResult(new ArtifactRequest())
              .setArtifact(new DefaultArtifact("g:a:1").setFile(file.toFile())));
    }
    return new DependencyResult(new DependencyRequest()).setArtifactResults(results);
  }

  @SuppressWarnings("deprecation") // as Maven makes it
  private LibraryOfSession library(InvocationHandler resolver) {
    RepositorySystem system =
        (RepositorySystem)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {RepositorySystem.class},
                (proxy, method, arguments) -> {
                  asked.add((DependencyRequest) arguments[1]);
                  return resolver.invoke(proxy, method, arguments);
                });
    MavenSession session =
        new MavenSession(
            null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
    return new LibraryOfSession(system, session, project, Messages.in("en"));
  }
}
