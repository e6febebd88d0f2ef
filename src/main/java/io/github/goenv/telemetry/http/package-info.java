/** Sends telemetry to a collector, as the variables of OpenTelemetry say. */
@NullMarked
package io.github.goenv.telemetry.http;

import org.jspecify.annotations.NullMarked;
