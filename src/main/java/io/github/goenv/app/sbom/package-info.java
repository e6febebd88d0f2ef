/** Writes bills of materials and statements of what was built, and looks whether they are true. */
@NullMarked
package io.github.goenv.app.sbom;

import org.jspecify.annotations.NullMarked;
