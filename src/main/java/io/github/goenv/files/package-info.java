/** Writing files so that a reader never sees half of one. */
@NullMarked
package io.github.goenv.files;

import org.jspecify.annotations.NullMarked;
