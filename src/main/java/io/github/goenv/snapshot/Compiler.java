package io.github.goenv.snapshot;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import java.util.List;

/**
 * A C or C++ compiler cgo would start.
 *
 * @param variable {@code CC} or {@code CXX}
 * @param value the variable's value, or go's default
 * @param source where the value comes from
 * @param words the value split as go splits it (cmd/internal/quoted); absent when its quotes do not
 *     match
 * @param wholeIsFile whether the whole value, spaces included, names a file
 * @param executable the file that would be started; absent when there is none
 * @param machine what {@code -dumpmachine} answers, such as {@code x86_64-w64-mingw32}
 * @param runtime the C run-time library of Windows that it builds for: {@code ucrt} or {@code
 *     msvcrt}; absent for another system, and where it was not asked
 * @param raceLibrary what it finds of {@code libsynchronization.a}, which the race detector needs
 *     on Windows: the path, or just that name when there is none; absent where it was not asked
 */
public record Compiler(
    String variable,
    String value,
    Source source,
    Fact<List<String>> words,
    boolean wholeIsFile,
    Fact<String> executable,
    Fact<String> machine,
    Fact<String> runtime,
    Fact<String> raceLibrary) {}
