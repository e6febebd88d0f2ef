/** Verifies toolchains: finds them, reads them, asks the checksum database, tells. */
@NullMarked
package io.github.goenv.app.verify;

import org.jspecify.annotations.NullMarked;
