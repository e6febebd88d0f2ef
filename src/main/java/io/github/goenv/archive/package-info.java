/** Archives that are the same bytes wherever they are written, and checksums. */
@NullMarked
package io.github.goenv.archive;

import org.jspecify.annotations.NullMarked;
