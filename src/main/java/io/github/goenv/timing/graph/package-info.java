/**
 * Reads what go itself records of a build ({@code -debug-actiongraph}, {@code -debug-trace}), and
 * makes a report of it.
 *
 * <p>The action graph is an unstable, undocumented file of cmd/go ({@code actionJSON} in {@code
 * cmd/go/internal/work/action.go}); its fields are the same from Go 1.21 to 1.27. Nothing in this
 * package throws because of what a file holds: it is an answer or a reason.
 */
@NullMarked
package io.github.goenv.timing.graph;

import org.jspecify.annotations.NullMarked;
