/**
 * Reports in the forms of other programs, one class per form: pure functions that write to a
 * writer.
 */
@NullMarked
package io.github.goenv.report.file;

import org.jspecify.annotations.NullMarked;
