package io.github.goenv.snapshot.windows;

import io.github.goenv.fact.Fact;

/**
 * The system and the account.
 *
 * @param build {@code 10.0.26100} by RtlGetVersion
 * @param account {@code DOMAIN\name}
 * @param sid the account's SID
 * @param sidKind {@code user}, {@code local-system}, {@code local-service}, {@code
 *     network-service}, {@code virtual-service}, {@code other}
 * @param elevated whether the token is elevated
 * @param session the session id; 0 is that of services
 * @param nativeMachine Go's name of the machine's processor, by IsWow64Process2
 * @param processMachine Go's name of the architecture this JVM runs as
 * @param longPaths {@code LongPathsEnabled} under {@code
 *     HKLM\SYSTEM\CurrentControlSet\Control\FileSystem}
 */
public record WindowsSystem(
    Fact<String> build,
    Fact<String> account,
    Fact<String> sid,
    Fact<String> sidKind,
    Fact<Boolean> elevated,
    Fact<Integer> session,
    Fact<String> nativeMachine,
    Fact<String> processMachine,
    Fact<Boolean> longPaths) {}
