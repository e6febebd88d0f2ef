/** A build report, or a comparison of two, as lines of a console. */
@NullMarked
package io.github.goenv.timing.console;

import org.jspecify.annotations.NullMarked;
