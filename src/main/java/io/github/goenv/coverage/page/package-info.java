/** Coverage for people: one HTML file of a module, its packages, files and sources. */
@NullMarked
package io.github.goenv.coverage.page;

import org.jspecify.annotations.NullMarked;
