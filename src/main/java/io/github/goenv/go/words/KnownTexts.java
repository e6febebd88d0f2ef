package io.github.goenv.go.words;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of known texts, of Go 1.21 to 1.27. A text is of the first row that fits. What a
 * sentence claims is the share of public reports with that cause, of few that were read, where a
 * row names no other source; a row with {@code run} is brought about by {@code KnownTextsTest}.
 */
public final class KnownTexts {
  private static final List<List<KnownText>> TABLES =
      List.of(
          List.of(ProjectTexts.ROWS),
          List.of(ModuleTexts.ROWS),
          List.of(NetworkTexts.ROWS),
          List.of(MachineTexts.ROWS),
          List.of(CompilerTexts.ROWS));

  private KnownTexts() {}

  /** What is known of the text; null for nothing. */
  public static @Nullable KnownText of(String text) {
    return first(text, false);
  }

  /** The row of a text that a check explains when go loads a project; null when none does. */
  public static @Nullable KnownText ofLoading(String text) {
    return first(text, true);
  }

  private static @Nullable KnownText first(String text, boolean loading) {
    for (List<KnownText> table : tables()) {
      for (KnownText row : table) {
        if ((!loading || row.check() != null) && row.in(text)) {
          return row;
        }
      }
    }
    return null;
  }

  /** All rows, by table, in their order. */
  public static List<List<KnownText>> tables() {
    return TABLES;
  }
}
