package io.github.goenv.mojo;

import io.github.goenv.files.AtomicFiles;
import io.github.goenv.files.FileErrors;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.SnapshotJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Saves what can be read of this machine, for {@code -Dgoenv.snapshot} on another one. Needs no
 * pom.
 *
 * @since 0.1.0
 */
@Mojo(name = "snapshot", requiresProject = false, aggregator = true, threadSafe = true)
public class SnapshotMojo extends AbstractMachineMojo {

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.snapshot.skip", defaultValue = "false")
  boolean snapshotSkip;

  @Override
  public void execute() throws MojoExecutionException {
    if (skipped(snapshotSkip, "snapshot")) {
      return;
    }
    Path directory = reports();
    if (directory == null) {
      throw new MojoExecutionException(say("snapshot.nowhere"));
    }
    Snapshot machine = machine();
    Path file = directory.resolve("snapshot.json");
    try {
      Files.createDirectories(directory);
      AtomicFiles.write(file, out -> SnapshotJson.write(machine, redaction(), out));
    } catch (IOException e) {
      throw new MojoExecutionException(
          say("bad.output", "path", directory.toString(), "error", FileErrors.words(e)));
    }
    getLog().info(say("snapshot.saved", "path", file.toString()));
  }
}
