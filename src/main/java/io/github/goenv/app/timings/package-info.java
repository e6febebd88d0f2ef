/** Shows recorded builds, and what got slower. */
@NullMarked
package io.github.goenv.app.timings;

import org.jspecify.annotations.NullMarked;
