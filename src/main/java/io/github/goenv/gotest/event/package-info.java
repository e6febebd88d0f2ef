/** What {@code go test -json} prints, one event a line. */
@NullMarked
package io.github.goenv.gotest.event;

import org.jspecify.annotations.NullMarked;
