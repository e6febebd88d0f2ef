package io.github.goenv.app.machine;

import org.jspecify.annotations.Nullable;

/**
 * A machine to tell everything about.
 *
 * @param check the machine, and what is wanted of it
 * @param prefix what stands before the name of a goal where this one was called, such as {@code
 *     goenv:}
 * @param language of the page: {@code auto}, {@code en} or {@code zh-CN}
 * @param json takes the report where a script is to read it; null to tell people
 */
public record DoctorRequest(
    CheckRequest check, String prefix, String language, @Nullable RawConsole json) {}
