package io.github.goenv.snapshot.service;

import io.github.goenv.fact.Fact;

/**
 * A program, looked at without running it.
 *
 * @param path its file
 * @param pprof whether {@code net/http/pprof} is linked in; absent when it is no Go program
 */
public record ServiceProgram(String path, Fact<Boolean> pprof) {}
