/** PATH, and everything that is started in the place of go. */
@NullMarked
package io.github.goenv.check.path;

import org.jspecify.annotations.NullMarked;
