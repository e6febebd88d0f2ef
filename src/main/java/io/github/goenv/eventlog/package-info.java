/** The event log of Windows, as a port: what writes to it is loaded by name. */
@NullMarked
package io.github.goenv.eventlog;

import org.jspecify.annotations.NullMarked;
