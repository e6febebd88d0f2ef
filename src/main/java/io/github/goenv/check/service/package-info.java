/** The checks of a Windows service that runs a Go program. */
@NullMarked
package io.github.goenv.check.service;

import org.jspecify.annotations.NullMarked;
