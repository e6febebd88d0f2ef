/** Tests a module and tells of it. */
@NullMarked
package io.github.goenv.app.gotest;

import org.jspecify.annotations.NullMarked;
