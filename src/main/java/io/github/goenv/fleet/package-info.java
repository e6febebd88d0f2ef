/** Many machines in one table: what each has, what most have, what changed. Pure. */
@NullMarked
package io.github.goenv.fleet;

import org.jspecify.annotations.NullMarked;
