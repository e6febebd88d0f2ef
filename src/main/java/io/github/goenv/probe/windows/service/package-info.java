/** A Windows service: its key, its account and what that may do, its processes. */
@NullMarked
package io.github.goenv.probe.windows.service;

import org.jspecify.annotations.NullMarked;
