/**
 * Go's checksum database: signed notes, tree hashes, tiles, proofs, and what is looked up in it.
 * Input and output are behind ports.
 */
@NullMarked
package io.github.goenv.sumdb;

import org.jspecify.annotations.NullMarked;
