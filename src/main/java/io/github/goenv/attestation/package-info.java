/** Statements about what was built: who built it of what, and on what machine (in-toto, SLSA). */
@NullMarked
package io.github.goenv.attestation;

import org.jspecify.annotations.NullMarked;
