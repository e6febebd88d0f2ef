/**
 * Reads the module cache: the modules of a project, whether they are whole, and what go.sum says.
 */
@NullMarked
package io.github.goenv.modcache;

import org.jspecify.annotations.NullMarked;
