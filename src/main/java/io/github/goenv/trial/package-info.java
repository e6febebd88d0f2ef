/** Has go build a tiny program and starts it from the places that builds start programs from. */
@NullMarked
package io.github.goenv.trial;

import org.jspecify.annotations.NullMarked;
