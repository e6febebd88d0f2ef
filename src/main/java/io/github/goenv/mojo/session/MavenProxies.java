package io.github.goenv.mojo.session;

import io.github.goenv.sumdb.http.HttpProxy;
import io.github.goenv.sumdb.http.ProxyFor;
import java.net.URI;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.AuthenticationContext;
import org.eclipse.aether.repository.Proxy;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP proxies of Maven's settings, with the hosts they are not for, and passwords that Maven
 * has decrypted.
 */
public final class MavenProxies implements ProxyFor {
  private final @Nullable RepositorySystemSession session;

  /** Those of a session. */
  public MavenProxies(@Nullable RepositorySystemSession session) {
    this.session = session;
  }

  @Override
  public @Nullable HttpProxy of(URI address) {
    RepositorySystemSession own = session;
    if (own == null || own.getProxySelector() == null) {
      return null;
    }
    RemoteRepository.Builder builder =
        new RemoteRepository.Builder("goenv", "default", address.toString());
    Proxy proxy = own.getProxySelector().getProxy(builder.build());
    if (proxy == null) {
      return null;
    }
    try (AuthenticationContext account =
        AuthenticationContext.forProxy(own, builder.setProxy(proxy).build())) {
      return new HttpProxy(
          proxy.getHost(),
          proxy.getPort(),
          account == null ? null : account.get(AuthenticationContext.USERNAME),
          account == null ? null : account.get(AuthenticationContext.PASSWORD));
    }
  }
}
