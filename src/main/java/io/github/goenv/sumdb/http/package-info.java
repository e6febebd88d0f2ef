/** Reaches checksum databases and module proxies by HTTP. */
@NullMarked
package io.github.goenv.sumdb.http;

import org.jspecify.annotations.NullMarked;
