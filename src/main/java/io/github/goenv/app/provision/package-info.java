/** Has the Go that a build wants: found on the machine, or fetched, proved and unpacked. */
@NullMarked
package io.github.goenv.app.provision;

import org.jspecify.annotations.NullMarked;
