/** What verifying a toolchain comes to: which files differ from the published ones, and how bad. */
@NullMarked
package io.github.goenv.verify;

import org.jspecify.annotations.NullMarked;
