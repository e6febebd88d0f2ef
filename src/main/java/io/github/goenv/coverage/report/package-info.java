/** Coverage in the forms that other programs read: profile, Cobertura XML, LCOV. */
@NullMarked
package io.github.goenv.coverage.report;

import org.jspecify.annotations.NullMarked;
