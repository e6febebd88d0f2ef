/** Reads the machine into a snapshot; every probe has a time limit and fails alone. */
@NullMarked
package io.github.goenv.probe;

import org.jspecify.annotations.NullMarked;
