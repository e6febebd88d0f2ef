/** The checks of what go downloads: which certificates it trusts, which servers it reaches. */
@NullMarked
package io.github.goenv.check.network;

import org.jspecify.annotations.NullMarked;
