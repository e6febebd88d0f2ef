/** Reads the {@code report.json} of any machine back, of this version and of older ones. */
@NullMarked
package io.github.goenv.report.saved;

import org.jspecify.annotations.NullMarked;
