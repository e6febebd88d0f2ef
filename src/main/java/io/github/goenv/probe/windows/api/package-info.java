/** Windows' functions and registry by JNA, and the layouts of what they return. */
@NullMarked
package io.github.goenv.probe.windows.api;

import org.jspecify.annotations.NullMarked;
