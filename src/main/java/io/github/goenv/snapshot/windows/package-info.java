/** What only Windows has: facts of a snapshot that are absent on other systems. */
@NullMarked
package io.github.goenv.snapshot.windows;

import org.jspecify.annotations.NullMarked;
