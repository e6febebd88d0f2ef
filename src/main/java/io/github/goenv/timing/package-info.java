/**
 * Where the time of a {@code go build} went: the report of a build as records, what two of them
 * have in common and what got slower. {@link io.github.goenv.timing.BuildReportJson} writes one as
 * {@code build-<goos>-<goarch>.json}. Nothing in this package throws because of what a file holds:
 * it is an answer or a reason.
 */
@NullMarked
package io.github.goenv.timing;

import org.jspecify.annotations.NullMarked;
