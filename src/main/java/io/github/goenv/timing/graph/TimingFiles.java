package io.github.goenv.timing.graph;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The files that one {@code go build} leaves about its times.
 *
 * @param graph what {@code -debug-actiongraph} wrote
 * @param trace what {@code -debug-trace} wrote; null when go was not asked for it
 * @param tools the log of the helper given to {@code -toolexec}; null when there was none
 */
public record TimingFiles(Path graph, @Nullable Path trace, @Nullable Path tools) {}
