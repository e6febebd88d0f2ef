/** Makes reports of what tests and programs ran, and holds it to minimums. */
@NullMarked
package io.github.goenv.app.coverage;

import org.jspecify.annotations.NullMarked;
