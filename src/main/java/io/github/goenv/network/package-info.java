/** Asks go whether its servers answer, and reads the certificates that variables name. */
@NullMarked
package io.github.goenv.network;

import org.jspecify.annotations.NullMarked;
