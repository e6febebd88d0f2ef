package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Personal;
import io.github.goenv.app.sbom.BillFile;
import io.github.goenv.app.sbom.BillsRequest;
import io.github.goenv.app.sbom.WriteBills;
import io.github.goenv.mojo.session.BuiltFiles;
import io.github.goenv.mojo.session.BuiltRuns;
import io.github.goenv.mojo.session.LibraryOfSession;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Writes a bill of materials for each program that {@code goenv:build} has built in this run of
 * Maven: CycloneDX 1.6, read from the program's own build information. It has the modules with
 * versions and checksums, what replaced them, Go's library, and how the program was built. The
 * library that writes it is fetched as Maven fetches plugins, the first time this goal runs.
 *
 * @since 0.1.0
 */
@Mojo(name = "sbom", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public class SbomMojo extends AbstractGoenvMojo {
  private final MavenProjectHelper projectHelper;
  private final RepositorySystem repositories;

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.sbom.skip", defaultValue = "false")
  boolean sbomSkip;

  /**
   * Attaches the bills to the project, so that they are installed and deployed: type {@code json},
   * classifier {@code <goos>-<goarch>-cyclonedx}, each of several programs of a target with {@code
   * <name>-<goos>-<goarch>-cyclonedx}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.sbom.attach", defaultValue = "true")
  boolean sbomAttach = true;

  /**
   * Programs to write bills of, in the place of those that were built in this run; any that Go 1.18
   * or newer has built. Example: {@code -Dgoenv.sbom.programs=bin/one,bin/two}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.sbom.programs")
  @Nullable List<@Nullable File> sbomPrograms;

  /**
   * Where bills are written: in {@code sbom} below this directory, as {@code
   * <artifactId>-<version>-<goos>-<goarch>.cdx.json}. Default: <code>
   * ${project.build.directory}/goenv</code>. Example: {@code target/reports}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.outputDirectory")
  @Nullable File outputDirectory;

  /**
   * The time of a bill: a date and time of ISO 8601, or seconds since 1970. Default: that of the
   * environment variable SOURCE_DATE_EPOCH, else the bill has none. Example: {@code
   * 2026-11-28T10:00:00Z}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "project.build.outputTimestamp")
  @Nullable String outputTimestamp;

  /**
   * Removes home directory, user and host names from settings and directories of a bill; names of
   * modules stay. Credentials are always removed.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.redact", defaultValue = "true")
  boolean redact = true;

  @Parameter(defaultValue = "${project}", readonly = true)
  private MavenProject project;

  @Inject
  SbomMojo(MavenProjectHelper projectHelper, RepositorySystem repositories) {
    this.projectHelper = projectHelper;
    this.repositories = repositories;
  }

  @Override
  String goal() {
    return "sbom";
  }

  @Override
  boolean skipsGoal() {
    return sbomSkip;
  }

  @Override
  void run() throws CannotRun {
    Path reports =
        outputDirectory == null
            ? Path.of(project.getBuild().getDirectory()).resolve("goenv")
            : outputDirectory.toPath();
    List<BillFile> bills =
        new WriteBills(output(), new LibraryOfSession(repositories, session, project, texts()))
            .run(
                new BillsRequest(
                    project.getArtifactId() + "-" + project.getVersion(),
                    project.getGroupId()
                        + ":"
                        + project.getArtifactId()
                        + ":"
                        + project.getVersion(),
                    reports.resolve("sbom"),
                    BuiltFiles.of(getPluginContext()).files(),
                    programs(),
                    version(),
                    outputTimestamp,
                    System.getenv(),
                    Personal.redaction(redact)));
    BuiltRuns.billed(getPluginContext(), bills);
    if (sbomAttach) {
      for (BillFile each : bills) {
        projectHelper.attachArtifact(
            project, BillFile.TYPE, each.classifier(), each.file().toFile());
      }
    }
  }

  private List<Path> programs() {
    List<Path> programs = new ArrayList<>();
    if (sbomPrograms != null) {
      for (File each : sbomPrograms) {
        if (each != null) {
          programs.add(each.toPath());
        }
      }
    }
    return programs;
  }
}
