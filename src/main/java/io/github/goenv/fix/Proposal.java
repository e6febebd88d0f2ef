package io.github.goenv.fix;

import io.github.goenv.change.Change;
import org.jspecify.annotations.Nullable;

/**
 * A way out of a finding, as a report has it.
 *
 * @param title what it does
 * @param text the command; empty when the title says it all
 * @param elevated whether it needs administrator (root) rights
 * @param change what it changes; null when that is for people alone
 */
public record Proposal(String title, String text, boolean elevated, @Nullable Change change) {}
