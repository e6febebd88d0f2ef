/**
 * A build report for people and for other programs: {@link io.github.goenv.timing.page.BuildPage}
 * writes the page {@code build-<goos>-<goarch>.html}, {@link
 * io.github.goenv.timing.page.TraceEvents} the trace {@code build-<goos>-<goarch>.trace.json}. Both
 * are made of a {@link io.github.goenv.timing.BuildReport} alone and say what it lacks.
 */
@NullMarked
package io.github.goenv.timing.page;

import org.jspecify.annotations.NullMarked;
