/** Checks, describes and saves a machine. */
@NullMarked
package io.github.goenv.app.machine;

import org.jspecify.annotations.NullMarked;
