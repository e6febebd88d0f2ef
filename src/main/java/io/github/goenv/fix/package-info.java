/**
 * What of a report's fixes can be carried out, in which order, and what cannot, with the reason.
 */
@NullMarked
package io.github.goenv.fix;

import org.jspecify.annotations.NullMarked;
