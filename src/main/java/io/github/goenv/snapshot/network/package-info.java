/** What go downloads from, and by which certificates it trusts whom. */
@NullMarked
package io.github.goenv.snapshot.network;

import org.jspecify.annotations.NullMarked;
