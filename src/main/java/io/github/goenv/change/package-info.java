/** What a fix changes of a machine, exactly enough to carry it out and to take it back. */
@NullMarked
package io.github.goenv.change;

import org.jspecify.annotations.NullMarked;
