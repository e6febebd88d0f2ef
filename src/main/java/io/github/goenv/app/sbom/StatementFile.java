package io.github.goenv.app.sbom;

import java.nio.file.Path;

/**
 * A statement that was written.
 *
 * @param type of the artifact, and suffix in a repository
 * @param classifier {@code <goos>-<goarch>-provenance} or {@code <goos>-<goarch>-check}
 */
public record StatementFile(Path file, String type, String classifier) {
  /** Of an envelope that is signed: one line, which is a bundle of one too. */
  static final String SIGNED = "intoto.jsonl";

  /** Of a statement that is not. */
  static final String BARE = "intoto.json";
}
