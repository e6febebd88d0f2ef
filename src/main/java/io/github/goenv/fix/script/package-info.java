/** A plan as scripts that carry it out and take it back, and as a page. */
@NullMarked
package io.github.goenv.fix.script;

import org.jspecify.annotations.NullMarked;
