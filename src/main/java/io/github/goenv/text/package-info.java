/** Texts for people, found by key in message bundles, so that no language is written in code. */
@NullMarked
package io.github.goenv.text;

import org.jspecify.annotations.NullMarked;
