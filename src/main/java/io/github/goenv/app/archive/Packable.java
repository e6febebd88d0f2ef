package io.github.goenv.app.archive;

import io.github.goenv.go.GoTarget;
import java.nio.file.Path;

/**
 * A file that was built, to be archived.
 *
 * @param target what it was built for
 * @param attached whether it is an artifact by itself too
 */
public record Packable(Path file, GoTarget target, boolean attached) {}
