package io.github.goenv.snapshot;

import io.github.goenv.fact.Fact;
import java.util.List;

/**
 * The program of GOCACHEPROG, which go starts with every build.
 *
 * @param words its command line; absent when a quote in it has no partner
 * @param executable the file that would be started; absent when there is none
 */
public record CacheProgram(Fact<List<String>> words, Fact<String> executable) {}
