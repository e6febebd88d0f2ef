/**
 * Reads Windows by its own functions. The only package with JNA; loaded by name, on Windows only.
 */
@NullMarked
package io.github.goenv.probe.windows;

import org.jspecify.annotations.NullMarked;
