package io.github.goenv.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code go.mod} as {@code go mod edit -json} reads it.
 *
 * @param path the file
 * @param module the module path; null when it has none
 * @param goVersion the {@code go} line, such as {@code 1.22.0}; null when there is none
 * @param toolchain the {@code toolchain} line, such as {@code go1.24.1}; null when there is none
 * @param errors go's own messages when it cannot be parsed; empty when it can
 */
public record GoModFile(
    String path,
    @Nullable String module,
    @Nullable String goVersion,
    @Nullable String toolchain,
    List<String> errors) {}
