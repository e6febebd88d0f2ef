/** A fleet as a page. */
@NullMarked
package io.github.goenv.fleet.page;

import org.jspecify.annotations.NullMarked;
