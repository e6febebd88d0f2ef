/** What go has written into a program about how it was built, read from the program alone. */
@NullMarked
package io.github.goenv.buildinfo;

import org.jspecify.annotations.NullMarked;
