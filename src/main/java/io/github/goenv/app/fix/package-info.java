/** Writes what can be changed about findings, carries it out, and takes it back. */
@NullMarked
package io.github.goenv.app.fix;

import org.jspecify.annotations.NullMarked;
