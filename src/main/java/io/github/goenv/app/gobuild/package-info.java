/** Builds programs, and tells of it. */
@NullMarked
package io.github.goenv.app.gobuild;

import org.jspecify.annotations.NullMarked;
