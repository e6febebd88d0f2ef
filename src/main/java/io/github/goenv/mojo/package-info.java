/**
 * The goals: parameters become a request, a use case answers, failures become Maven's exceptions.
 */
@NullMarked
package io.github.goenv.mojo;

import org.jspecify.annotations.NullMarked;
