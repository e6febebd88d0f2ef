/** Asks git how it has written the work tree of a project. Nothing is changed. */
@NullMarked
package io.github.goenv.worktree;

import org.jspecify.annotations.NullMarked;
