package io.github.goenv.report.saved;

import org.jspecify.annotations.Nullable;

/**
 * Why a failure was accepted when the report was written.
 *
 * @param reason why
 * @param until the last day it holds; null for ever
 * @param by who said so; null when nobody is named
 */
public record SavedAcceptance(String reason, @Nullable String until, @Nullable String by) {}
