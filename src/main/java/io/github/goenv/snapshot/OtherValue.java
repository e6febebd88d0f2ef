package io.github.goenv.snapshot;

import io.github.goenv.fact.Fact;

/**
 * A value of a variable that names a place and is not in force: the file of {@code go env -w} or
 * the registry has it, and something else overrides it. It comes into force when that is removed,
 * or with a new shell.
 *
 * @param name the variable, such as {@code GOROOT}
 * @param value its value there
 * @param kind what is at that path
 * @param hasTools whether it has {@code pkg/tool}; absent for another variable than GOROOT
 */
public record OtherValue(String name, String value, Place.Kind kind, Fact<Boolean> hasTools) {}
