/** Links, volumes and paths. */
@NullMarked
package io.github.goenv.probe.windows.files;

import org.jspecify.annotations.NullMarked;
