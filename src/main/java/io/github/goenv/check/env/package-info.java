/** Environment variables and their scopes. */
@NullMarked
package io.github.goenv.check.env;

import org.jspecify.annotations.NullMarked;
