/** What is wrong with a file of JSON that is read back. */
@NullMarked
package io.github.goenv.json;

import org.jspecify.annotations.NullMarked;
