/** Cloud-synced folders and mounts of systems other than Windows. */
@NullMarked
package io.github.goenv.synced;

import org.jspecify.annotations.NullMarked;
