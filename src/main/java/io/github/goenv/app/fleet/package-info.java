/** Puts machines side by side. */
@NullMarked
package io.github.goenv.app.fleet;

import org.jspecify.annotations.NullMarked;
