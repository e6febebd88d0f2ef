/** Archives what was built, and tells of it. */
@NullMarked
package io.github.goenv.app.archive;

import org.jspecify.annotations.NullMarked;
