/** The catalogue of checks: pure functions from a snapshot and a policy to results. */
@NullMarked
package io.github.goenv.check;

import org.jspecify.annotations.NullMarked;
