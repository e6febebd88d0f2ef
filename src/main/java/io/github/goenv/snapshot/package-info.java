/** What was read of one machine at one moment: facts as records, JSON both ways, redaction. */
@NullMarked
package io.github.goenv.snapshot;

import org.jspecify.annotations.NullMarked;
