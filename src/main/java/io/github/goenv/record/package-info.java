/** Records of builds: one file for each, of which the last few are kept. */
@NullMarked
package io.github.goenv.record;

import org.jspecify.annotations.NullMarked;
