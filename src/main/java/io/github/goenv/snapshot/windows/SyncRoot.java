package io.github.goenv.snapshot.windows;

/**
 * A sync root as the Cloud Files API names it.
 *
 * @param provider {@code OneDrive}, {@code iCloudDrive}, …
 * @param version the provider's version
 * @param status CF_SYNC_PROVIDER_STATUS
 */
public record SyncRoot(String provider, String version, long status) {}
