/** What go and the tools it starts print when they fail, and what that usually means. */
@NullMarked
package io.github.goenv.go.words;

import org.jspecify.annotations.NullMarked;
