/** What checks of several areas ask of a snapshot and advise. */
@NullMarked
package io.github.goenv.check.common;

import org.jspecify.annotations.NullMarked;
