/** The go tool: finding it, running it, asking it, and reading the files it reads. */
@NullMarked
package io.github.goenv.go;

import org.jspecify.annotations.NullMarked;
