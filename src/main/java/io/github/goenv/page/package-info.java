/** What the pages that this plugin writes have in common: frame, languages, escaping, style. */
@NullMarked
package io.github.goenv.page;

import org.jspecify.annotations.NullMarked;
