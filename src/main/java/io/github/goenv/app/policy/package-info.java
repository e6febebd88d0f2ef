/** What is wanted of a machine: understood, put together from its sources, shown. */
@NullMarked
package io.github.goenv.app.policy;

import org.jspecify.annotations.NullMarked;
