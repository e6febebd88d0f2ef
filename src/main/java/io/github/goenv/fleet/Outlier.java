package io.github.goenv.fleet;

import org.jspecify.annotations.Nullable;

/**
 * A machine that differs from most of its operating system.
 *
 * @param machine its name
 * @param os the operating system whose machines it was compared with
 * @param what in which regard: {@code goVersion}, {@code osVersion}, {@code arch}, {@code
 *     toolVersion}, or the id of a check
 * @param value what it has; null for nothing, or when the check found nothing
 * @param most what most have; null likewise
 * @param share how many have that
 * @param of of how many
 */
public record Outlier(
    String machine,
    String os,
    String what,
    @Nullable String value,
    @Nullable String most,
    int share,
    int of) {}
