/** Virus scanners, and what else stops programs. */
@NullMarked
package io.github.goenv.check.antivirus;

import org.jspecify.annotations.NullMarked;
