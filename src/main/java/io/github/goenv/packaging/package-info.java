/** Packaging {@code go}: which goals run in which phase. */
@NullMarked
package io.github.goenv.packaging;

import org.jspecify.annotations.NullMarked;
