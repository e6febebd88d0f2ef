/** What is to be built, by which go, with which words. */
@NullMarked
package io.github.goenv.gobuild.plan;

import org.jspecify.annotations.NullMarked;
