/**
 * A directory as a Merkle tree, and an index of it, by which only what has changed is read again.
 */
@NullMarked
package io.github.goenv.filetree;

import org.jspecify.annotations.NullMarked;
