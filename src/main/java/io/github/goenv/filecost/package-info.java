/** Measures what small files cost in the directories of a build. */
@NullMarked
package io.github.goenv.filecost;

import org.jspecify.annotations.NullMarked;
