/**
 * Where the time of a {@code go build} went. {@link io.github.goenv.timing.TimingReader} reads what
 * {@code go build -debug-actiongraph=FILE} wrote, {@link io.github.goenv.timing.BuildReports} joins
 * it with what the caller knows of the run, {@link io.github.goenv.timing.BuildReportJson} writes
 * the result as {@code build-<goos>-<goarch>.json} and {@link io.github.goenv.timing.TimingTable}
 * as lines for a console.
 *
 * <p>The action graph is an unstable, undocumented file of cmd/go ({@code actionJSON} in {@code
 * cmd/go/internal/work/action.go}); its fields are the same from Go 1.21 to 1.27. Nothing in this
 * package throws because of what the file holds: it is an answer or a reason.
 */
@NullMarked
package io.github.goenv.timing;

import org.jspecify.annotations.NullMarked;
