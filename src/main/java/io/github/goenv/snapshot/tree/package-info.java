/** What was read of the trees of files that a build works in: git's work trees, the build cache. */
@NullMarked
package io.github.goenv.snapshot.tree;

import org.jspecify.annotations.NullMarked;
