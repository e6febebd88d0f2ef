package io.github.goenv.mojo;

import io.github.goenv.app.CacheDirectory;
import io.github.goenv.app.CannotRun;
import io.github.goenv.app.command.CleanFiles;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Removes what this plugin wrote, and nothing else: {@code target/goenv}, the programs that its
 * reports name if they still hold the same bytes, archives of them, reports of tests, and records,
 * also where they lie outside {@code target}. Go's caches stay.
 *
 * @since 0.1.0
 */
@Mojo(name = "clean", defaultPhase = LifecyclePhase.CLEAN, threadSafe = true)
public final class CleanMojo extends AbstractGoenvMojo {

  /**
   * Where reports went. In the default, {@code goenv} in the build directory, everything is
   * removed; in another directory files with the names of reports are.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.outputDirectory")
  @Nullable File outputDirectory;

  /**
   * Where records of builds were kept, if not below {@code outputDirectory}. Example: <code>
   * ${user.home}/.cache/my-app-builds</code>.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timing.records")
  @Nullable File timingRecords;

  /**
   * Removes the helper for {@code goenv.timing=exact} from the user's cache directory too; other
   * builds of this user compile it again then.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.clean.helper", defaultValue = "false")
  boolean helper;

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.clean.skip", defaultValue = "false")
  boolean skipClean;

  @Parameter(defaultValue = "${project}", readonly = true)
  @SuppressWarnings("NullAway.Init")
  private MavenProject project;

  @Override
  String goal() {
    return "clean";
  }

  @Override
  boolean skipsGoal() {
    return skipClean;
  }

  @Override
  void run() throws CannotRun {
    Path build = Path.of(project.getBuild().getDirectory());
    Path own = build.resolve("goenv").toAbsolutePath().normalize();
    Path reports =
        outputDirectory == null ? own : outputDirectory.toPath().toAbsolutePath().normalize();
    new CleanFiles(output())
        .run(
            new CleanFiles.Request(
                reports,
                reports.equals(own),
                timingRecords == null ? null : timingRecords.toPath().toAbsolutePath(),
                List.of(build.resolve("surefire-reports"), build.resolve("failsafe-reports")),
                build.toAbsolutePath(),
                project.getArtifactId(),
                helper ? CacheDirectory.ofThisUser(CacheDirectory.HELPERS) : null));
  }
}
