/** Sync roots, placeholders and the folders of providers. */
@NullMarked
package io.github.goenv.probe.windows.cloud;

import org.jspecify.annotations.NullMarked;
