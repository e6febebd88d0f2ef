/** Findings of tools in source files, and the forms they come in. */
@NullMarked
package io.github.goenv.lint;

import org.jspecify.annotations.NullMarked;
