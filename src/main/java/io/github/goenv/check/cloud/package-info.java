/** Synchronised folders. */
@NullMarked
package io.github.goenv.check.cloud;

import org.jspecify.annotations.NullMarked;
