package io.github.goenv.snapshot.windows;

import org.jspecify.annotations.Nullable;

/**
 * Microsoft Defender's state.
 *
 * @param antivirusEnabled whether the antivirus is on
 * @param realTimeEnabled whether it scans at access
 * @param mode its own word for its mode, for display only; null when it has none
 * @param version platform version; null when it does not say
 */
public record DefenderStatus(
    boolean antivirusEnabled,
    boolean realTimeEnabled,
    @Nullable String mode,
    @Nullable String version) {}
