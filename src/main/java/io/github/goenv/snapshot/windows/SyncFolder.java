package io.github.goenv.snapshot.windows;

import io.github.goenv.fact.Source;

/**
 * A synchronised folder that a provider has registered.
 *
 * @param root the folder
 * @param provider {@code OneDrive}, {@code Dropbox}, …
 * @param account which account: {@code Personal}, {@code Business1}, a tenant's library, …
 * @param source where it is registered
 */
public record SyncFolder(String root, String provider, String account, Source source) {}
