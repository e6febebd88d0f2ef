package io.github.goenv.snapshot;

import io.github.goenv.fact.Fact;
import java.util.List;

/**
 * The project the plugin runs in.
 *
 * @param directory the directory the build was started in
 * @param modules the {@code go.mod} files of its Maven modules
 * @param cgo the project's use of cgo; absent when it has no Go module
 */
public record Project(String directory, List<Fact<GoModFile>> modules, Fact<CgoUse> cgo) {}
