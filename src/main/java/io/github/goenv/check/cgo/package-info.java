/** The C compilers of cgo. */
@NullMarked
package io.github.goenv.check.cgo;

import org.jspecify.annotations.NullMarked;
