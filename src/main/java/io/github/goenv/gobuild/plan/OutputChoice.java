package io.github.goenv.gobuild.plan;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the program goes.
 *
 * @param base what a relative {@code explicit} is relative to
 * @param directory where the default output lies
 * @param name the default output's name, without target and suffix
 * @param explicit the output as typed, with the placeholders <code>{goos}</code>, <code>{goarch}
 *     </code> and <code>{exe}</code>; a directory when it ends with a slash; null for the default
 */
public record OutputChoice(Path base, Path directory, String name, @Nullable String explicit) {}
