/** Plans and runs {@code go build} for explicit targets. Knows neither Maven nor JNA. */
@NullMarked
package io.github.goenv.build;

import org.jspecify.annotations.NullMarked;
