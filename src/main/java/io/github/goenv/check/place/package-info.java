/** The directories a build uses: access, disk, links and volumes. */
@NullMarked
package io.github.goenv.check.place;

import org.jspecify.annotations.NullMarked;
