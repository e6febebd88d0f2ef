/** Finds credentials in texts and takes them out. */
@NullMarked
package io.github.goenv.snapshot.secret;

import org.jspecify.annotations.NullMarked;
