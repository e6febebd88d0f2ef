package io.github.goenv.report;

import org.jspecify.annotations.Nullable;

/**
 * Why a finding is accepted.
 *
 * @param reason the reason given
 * @param until last day it holds, ISO-8601; null when it has no end
 * @param by who accepted it; null when nobody is named
 */
public record Acceptance(String reason, @Nullable String until, @Nullable String by) {}
