/** The bill of materials of a program: what it is made of, by its own build information. */
@NullMarked
package io.github.goenv.sbom;

import org.jspecify.annotations.NullMarked;
