/** The file in which a team writes down its Go: its form, its signature, and what differs. */
@NullMarked
package io.github.goenv.lock;

import org.jspecify.annotations.NullMarked;
