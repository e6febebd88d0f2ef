package io.github.goenv.app.machine;

import org.jspecify.annotations.Nullable;

/**
 * A machine to tell everything about.
 *
 * @param check the machine, and what is wanted of it
 * @param prefix what stands before the name of a goal where this one was called, such as {@code
 *     goenv:}
 * @param json takes the report where a script is to read it; null to tell people
 */
public record DoctorRequest(CheckRequest check, String prefix, @Nullable RawConsole json) {}
