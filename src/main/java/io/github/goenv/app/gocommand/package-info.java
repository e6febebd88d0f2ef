/** What is told of a command of go: its lines, and what they mean. */
@NullMarked
package io.github.goenv.app.gocommand;

import org.jspecify.annotations.NullMarked;
