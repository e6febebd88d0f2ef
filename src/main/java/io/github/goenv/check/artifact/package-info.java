/** What was built. */
@NullMarked
package io.github.goenv.check.artifact;

import org.jspecify.annotations.NullMarked;
