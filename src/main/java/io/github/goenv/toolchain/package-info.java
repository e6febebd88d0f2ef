/** The go that works for a project: found, asked, started; as it is set. */
@NullMarked
package io.github.goenv.toolchain;

import org.jspecify.annotations.NullMarked;
