/** Exports what goals have found and measured. */
@NullMarked
package io.github.goenv.app.telemetry;

import org.jspecify.annotations.NullMarked;
