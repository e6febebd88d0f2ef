/** What the pom expects. */
@NullMarked
package io.github.goenv.check.expect;

import org.jspecify.annotations.NullMarked;
