/** What the scripts of src/it share; they have the test classes on their class path. */
@NullMarked
package io.github.goenv.it;

import org.jspecify.annotations.NullMarked;
