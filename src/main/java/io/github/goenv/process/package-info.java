/** Starts programs, drains their streams and ends their trees. Knows no Go. */
@NullMarked
package io.github.goenv.process;

import org.jspecify.annotations.NullMarked;
