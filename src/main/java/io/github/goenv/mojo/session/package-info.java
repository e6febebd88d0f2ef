/** What is read of Maven's session and poms, and what the goals of one build keep there. */
@NullMarked
package io.github.goenv.mojo.session;

import org.jspecify.annotations.NullMarked;
