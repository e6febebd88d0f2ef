package io.github.goenv.process;

import java.time.Duration;

/**
 * What ended and how.
 *
 * @param exitCode what the program returned; on Unix 128 + the signal's number when a signal ended
 *     it; -1 when {@code timedOut}
 * @param timedOut whether the program was ended because its time was up
 * @param elapsed from before the start until the end was seen
 */
public record Exit(int exitCode, boolean timedOut, Duration elapsed) {}
