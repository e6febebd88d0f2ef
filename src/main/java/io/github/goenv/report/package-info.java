/** The result model and its renderers. */
@NullMarked
package io.github.goenv.report;

import org.jspecify.annotations.NullMarked;
