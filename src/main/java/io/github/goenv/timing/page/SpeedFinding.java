package io.github.goenv.timing.page;

import org.jspecify.annotations.Nullable;

/**
 * What the doctor found on the machine that costs build time.
 *
 * @param id the check, for example {@code av.exclusions}
 * @param severity {@code error}, {@code warning} or {@code info}; any other word is shown as it is
 * @param message what was found, in the language of the caller
 * @param fix what to do about it; null when nothing is known
 */
public record SpeedFinding(String id, String severity, String message, @Nullable String fix) {}
