/** The go command, GOROOT and go.mod. */
@NullMarked
package io.github.goenv.check.go;

import org.jspecify.annotations.NullMarked;
