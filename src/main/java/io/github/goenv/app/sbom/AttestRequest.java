package io.github.goenv.app.sbom;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be verified.
 *
 * @param files statements and SBOMs
 * @param artifacts the files they should be about; empty for those that statements name
 * @param build the directory that names of subjects are relative to
 * @param keys public keys, each a text or the name of a file; empty when nothing need be signed
 * @param base what names of key files are relative to
 * @param builder the builder that statements have to name; null for any
 */
public record AttestRequest(
    List<Path> files,
    List<Path> artifacts,
    Path build,
    List<String> keys,
    Path base,
    @Nullable String builder) {

  /** Keeps its own copies. */
  public AttestRequest {
    files = List.copyOf(files);
    artifacts = List.copyOf(artifacts);
    keys = List.copyOf(keys);
  }
}
