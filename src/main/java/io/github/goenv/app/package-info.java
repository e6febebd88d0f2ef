/** Use cases, without Maven: what they have in common. */
@NullMarked
package io.github.goenv.app;

import org.jspecify.annotations.NullMarked;
