package io.github.goenv.app.sbom;

import io.github.goenv.go.GoTarget;
import java.nio.file.Path;

/**
 * A bill that was written.
 *
 * @param file the bill
 * @param target what the program was built for
 * @param classifier {@code <goos>-<goarch>-cyclonedx}, after {@code <name>-} where a target has
 *     several programs
 */
public record BillFile(Path file, GoTarget target, String classifier) {
  /** Type of the artifact, and suffix in a repository. */
  public static final String TYPE = "json";
}
