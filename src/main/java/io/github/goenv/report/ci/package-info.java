/** Findings in the forms that CI systems read from a build's log, one class per form. */
@NullMarked
package io.github.goenv.report.ci;

import org.jspecify.annotations.NullMarked;
