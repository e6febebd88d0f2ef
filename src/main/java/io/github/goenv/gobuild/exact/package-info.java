/** Exact times: a helper that go starts in the place of each of its tools. */
@NullMarked
package io.github.goenv.gobuild.exact;

import org.jspecify.annotations.NullMarked;
