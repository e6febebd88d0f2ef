package io.github.goenv.snapshot;

import java.util.List;

/**
 * Whether the project's own Go files use cgo.
 *
 * @param files files with {@code import "C"}, the first few
 * @param complete whether every Go file was looked at; false when a limit ended the walk
 */
public record CgoUse(List<String> files, boolean complete) {}
