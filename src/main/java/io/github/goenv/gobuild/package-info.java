/** Runs {@code go build}. Knows neither Maven nor JNA. */
@NullMarked
package io.github.goenv.gobuild;

import org.jspecify.annotations.NullMarked;
