/** What was read: known, absent or unknown, and where from. */
@NullMarked
package io.github.goenv.fact;

import org.jspecify.annotations.NullMarked;
