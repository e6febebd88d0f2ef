package io.github.goenv.report.saved;

import io.github.goenv.change.Change;
import io.github.goenv.report.Fix;
import org.jspecify.annotations.Nullable;

/**
 * A way out.
 *
 * @param title what it does
 * @param kind how it is carried out
 * @param shell the shell the text is for; null for another kind than a command
 * @param text the exact text to paste; empty when the title says it all
 * @param elevation whether it needs administrator (root) rights
 * @param undo the text that takes it back; null when none does
 * @param certainty how sure it is that the text can be used as it is
 * @param change what it changes; null where no plan can do it, or an older version wrote it
 */
public record SavedFix(
    String title,
    Fix.Kind kind,
    @Nullable String shell,
    String text,
    boolean elevation,
    @Nullable String undo,
    Fix.Certainty certainty,
    @Nullable Change change) {}
