/** What OpenTelemetry is told of a check, a build or tests, and its form as OTLP/JSON. */
@NullMarked
package io.github.goenv.telemetry;

import org.jspecify.annotations.NullMarked;
