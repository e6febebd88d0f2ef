package io.github.goenv.report.saved;

import io.github.goenv.change.Change;
import org.jspecify.annotations.Nullable;

/**
 * A way out.
 *
 * @param title what it does
 * @param text the exact text to paste; empty when the title says it all
 * @param elevation whether it needs administrator (root) rights
 * @param change what it changes; null where no plan can do it, or an older version wrote it
 */
public record SavedFix(String title, String text, boolean elevation, @Nullable Change change) {}
