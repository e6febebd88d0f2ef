/**
 * Which statements of Go programs ran: cover profiles read and merged, and what they mean for
 * packages, files, functions and lines. Go's own counting is the measure.
 */
@NullMarked
package io.github.goenv.coverage;

import org.jspecify.annotations.NullMarked;
