package io.github.goenv.snapshot.service;

import io.github.goenv.fact.Fact;

/**
 * What the key of a service below {@code HKLM\SYSTEM\CurrentControlSet\Services} says. It is there
 * whether or not the service runs.
 *
 * @param image the command that is started, as it is stored
 * @param start {@code boot}, {@code system}, {@code auto}, {@code auto-delayed}, {@code demand} or
 *     {@code disabled}
 * @param sidType {@code none}, {@code unrestricted} or {@code restricted} (SERVICE_SID_INFO)
 * @param failureActions what Windows does when it fails; absent when nothing is stored, so that it
 *     does nothing
 * @param onErrors whether that counts too when the service reports an error and stops ({@code
 *     FailureActionsOnNonCrashFailures})
 * @param failureCommand the command of the action that runs one; absent for none
 * @param rebootMessage what users are told before a restart of the machine; absent for none
 * @param nssm the settings of NSSM; absent when NSSM does not run it
 */
public record ServiceSettings(
    Fact<String> image,
    Fact<String> start,
    Fact<String> sidType,
    Fact<FailureActions> failureActions,
    Fact<Boolean> onErrors,
    Fact<String> failureCommand,
    Fact<String> rebootMessage,
    Fact<NssmSettings> nssm) {}
