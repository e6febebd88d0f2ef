package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.archive.PackPrograms;
import io.github.goenv.app.archive.PackRequest;
import io.github.goenv.app.archive.Packed;
import io.github.goenv.mojo.session.BuiltFiles;
import io.github.goenv.mojo.session.BuiltRuns;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;
import org.jspecify.annotations.Nullable;

/**
 * Archives the programs that {@code goenv:build} has built in this run of Maven: for each target
 * one {@code <artifactId>-<version>-<goos>-<goarch>.tar.gz}, for Windows {@code .zip}, with readme
 * and licence of the project, and {@code checksums.txt} for {@code sha256sum -c}. Same files give
 * the same bytes: entries are sorted, have the time of {@code project.build.outputTimestamp}, and
 * belong to nobody. With packaging {@code go} the programs of this machine become the main artifact
 * as well, a {@code zip}; a module without program has its pom as the main artifact.
 *
 * @since 0.1.0
 */
@Mojo(name = "package", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public class PackageMojo extends AbstractGoenvMojo {
  private final MavenProjectHelper projectHelper;

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.package.skip", defaultValue = "false")
  boolean packageSkip;

  /**
   * Attaches the archives (classifier {@code <goos>-<goarch>}, type {@code tar.gz} or {@code zip})
   * and the checksums (classifier {@code checksums}, type {@code txt}) to the project, so that they
   * are installed and deployed.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.package.attach", defaultValue = "true")
  boolean packageAttach = true;

  /**
   * Further files and directories for every archive, relative to the project. Readme, licence,
   * copying and notice files of the project are in it anyway. Example: {@code
   * <files><file>docs</file><file>app.example.toml</file></files>}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.package.files")
  @Nullable List<@Nullable String> files;

  /**
   * The time of every entry: a date and time of ISO 8601, or seconds since 1970. Default: that of
   * the environment variable SOURCE_DATE_EPOCH, else the beginning of 1980. Example: {@code
   * 2026-11-28T10:00:00Z}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "project.build.outputTimestamp")
  @Nullable String outputTimestamp;

  @Parameter(defaultValue = "${project}", readonly = true)
  private MavenProject project;

  @Inject
  PackageMojo(MavenProjectHelper projectHelper) {
    this.projectHelper = projectHelper;
  }

  @Override
  String goal() {
    return "package";
  }

  @Override
  boolean skipsGoal() {
    return packageSkip;
  }

  @Override
  void run() throws CannotRun {
    boolean packaging = project.getPackaging().equals("go");
    BuiltFiles built = BuiltFiles.of(getPluginContext());
    Packed packed =
        new PackPrograms(output())
            .run(
                new PackRequest(
                    project.getArtifactId() + "-" + project.getVersion(),
                    project.getBasedir().toPath(),
                    Path.of(project.getBuild().getDirectory()),
                    built.files(),
                    built.host(),
                    packaging,
                    Values.list(files),
                    outputTimestamp,
                    System.getenv()));
    BuiltRuns.packed(getPluginContext(), packed, built.host());
    if (packaging) {
      main(packed.main());
    }
    File checksums = packed.checksums() == null ? null : packed.checksums().toFile();
    if (packageAttach && checksums != null) {
      for (Packed.Archive each : packed.archives()) {
        projectHelper.attachArtifact(project, each.type(), each.classifier(), each.file().toFile());
      }
      projectHelper.attachArtifact(project, "txt", "checksums", checksums);
    }
  }

  /** Maven installs nothing without a main artifact; where there is none it is the pom. */
  private void main(@Nullable Path archive) {
    if (archive == null) {
      project.getArtifact().setArtifactHandler(new DefaultArtifactHandler("pom"));
      project.getArtifact().setFile(project.getFile());
    } else {
      project.getArtifact().setFile(archive.toFile());
    }
  }
}
