/** The build cache of go, as far as it is looked at without go. */
@NullMarked
package io.github.goenv.buildcache;

import org.jspecify.annotations.NullMarked;
