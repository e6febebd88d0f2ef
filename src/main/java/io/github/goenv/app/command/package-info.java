/** Commands of go and of Go's tools, run for a project and told of. */
@NullMarked
package io.github.goenv.app.command;

import org.jspecify.annotations.NullMarked;
