/** The goenv Maven plugin; {@code docs/architecture.md} says how its packages fit together. */
@NullMarked
package io.github.goenv;

import org.jspecify.annotations.NullMarked;
