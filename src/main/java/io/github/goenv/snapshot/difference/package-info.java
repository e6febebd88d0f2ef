/** What differs between two snapshots, and a snapshot with one of the differences. */
@NullMarked
package io.github.goenv.snapshot.difference;

import org.jspecify.annotations.NullMarked;
