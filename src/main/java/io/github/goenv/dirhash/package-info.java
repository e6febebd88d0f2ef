/** Go's hash of a directory or a module's zip ({@code h1:}), as golang.org/x/mod computes it. */
@NullMarked
package io.github.goenv.dirhash;

import org.jspecify.annotations.NullMarked;
