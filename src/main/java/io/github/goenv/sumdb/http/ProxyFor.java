package io.github.goenv.sumdb.http;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Which HTTP proxy an address is asked through. */
@FunctionalInterface
public interface ProxyFor {
  /** Null where the address is asked itself. */
  @Nullable HttpProxy of(URI address);
}
