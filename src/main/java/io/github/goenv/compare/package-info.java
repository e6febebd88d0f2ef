/** What differs between two machines and matters to a check. */
@NullMarked
package io.github.goenv.compare;

import org.jspecify.annotations.NullMarked;
