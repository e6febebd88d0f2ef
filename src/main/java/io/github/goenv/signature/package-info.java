/** Keys of people, and envelopes signed with them (DSSE). */
@NullMarked
package io.github.goenv.signature;

import org.jspecify.annotations.NullMarked;
