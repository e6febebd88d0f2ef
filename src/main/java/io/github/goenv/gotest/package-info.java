/** Runs {@code go test} and keeps what became of each test, in bounded memory. */
@NullMarked
package io.github.goenv.gotest;

import org.jspecify.annotations.NullMarked;
